"""What stands on furniture stands where one would put it: on the seat, not on the back; on the top, not in it."""

import numpy as np
import pytest
from composed import layer_of, planned, related, scene_of, thing

from maquette.objects.placed import built_outline, transform
from maquette.plan.carrying import SUNK


def put(load: str, host: str):
    """The two as they were placed."""
    both = (thing(name, object=name, drawing=None) for name in (load, host))
    layer = layer_of(planned(scene_of(*both, relations=related(f"{load} on {host}"))))
    by_name = {o.object: o for o in layer.objects}
    return by_name[load], by_name[host]


@pytest.mark.parametrize("host", ["chair", "armchair", "sofa", "bed", "stool"])
def test_a_teapot_on_a_seat_is_as_high_as_one_sits(host):
    teapot, furniture = put("teapot", host)
    seat = transform(furniture) @ np.array((*built_outline(furniture).anchors["seat"], 1.0))
    sunk = SUNK * built_outline(furniture).size[2] * furniture.scale
    assert seat[2] - sunk <= teapot.position[2] <= seat[2] + 1e-6
    assert np.hypot(teapot.position[0] - seat[0], teapot.position[1] - seat[1]) < 0.15 * furniture.scale


@pytest.mark.parametrize("host", ["table", "desk"])
def test_a_teapot_on_a_table_is_on_its_top(host):
    teapot, furniture = put("teapot", host)
    top = built_outline(furniture).anchors["top"][2] * furniture.scale
    assert teapot.position[2] == pytest.approx(top, abs=0.01 * furniture.scale)
