"""The consensus engine: arrays in, arrays out. It reads no record, clock or file."""
