"""Settings: one table, three sources, no surprises."""

import pytest

from maquette.errors import InvalidRequest
from maquette.settings import TABLE, Setting, Settings, resolve


def test_without_a_word_the_defaults_hold() -> None:
    assert resolve() == resolve({"port": None}, {"PATH": "/bin"}) == Settings()


def test_a_flag_wins_over_the_environment_which_wins_over_the_default() -> None:
    environ = {"MAQUETTE_PORT": "9001", "MAQUETTE_WORKERS": "3", "MAQUETTE_WARM_UP": "No"}
    assert resolve({"port": 9002}, environ) == Settings(port=9002, workers=3, warm_up=False)


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_every_setting_is_described_and_its_default_is_a_good_value(setting: Setting) -> None:
    assert setting.help.endswith(".")
    assert setting.flag == "--" + setting.name.replace("_", "-")
    assert resolve({}, {setting.environment: str(setting.default)}) == Settings()


@pytest.mark.parametrize(
    ("name", "value", "why", "fix"),
    [
        ("MAQUETTE_PORT", "70000", "from 0 to 65535", "use 65535"),
        ("MAQUETTE_PORT", "http", "a whole number", "use 8000"),
        ("MAQUETTE_WORKERS", "0", "from 1 to 64", "use 1"),
        ("MAQUETTE_JOB_TIMEOUT_S", "soon", "a number", "use 600.0"),
        ("MAQUETTE_JOB_TIMEOUT_S", "nan", "a number", "use 600.0"),
        ("MAQUETTE_WARM_UP", "maybe", "true or false", "use true"),
        ("MAQUETTE_LOG_LEVEL", "loud", "one of debug, info, warning, error", "use info"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_it_was_given_under(name: str, value: str, why: str, fix: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        resolve({}, {name: value})
    assert name in caught.value.what
    assert why in caught.value.why
    assert fix == caught.value.fix
