"""Where a figure holds: the places a story names, and which way people and goods move."""
