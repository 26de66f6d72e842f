"""What drives, sails and flies."""
