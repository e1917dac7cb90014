"""When a figure holds: dates as words tell them, and which of them governs which figure."""
