"""What goods are packed in: boxes, bags, pouches, tubes."""
