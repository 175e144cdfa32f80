"""What is asked of a built site, as functions that give a list of faults, empty for a good one."""
