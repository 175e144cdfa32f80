"""What each feature adds to a score; made by `benchmarks/train_key_points.py`."""

WEIGHTS = {
    "inverse_position": 1.891,
    "log_position": -0.490,
    "is_first": -1.510,
    "words": -0.384,
    "words_squared": -0.118,
    "figures": 0.412,
    "names": 0.503,
    "quoted": -0.240,
    "said": -0.235,
    "first_person": -0.107,
    "centroid": 3.985,
    "degree": 0.988,
    "lead_likeness": 0.173,
    "title_overlap": 0.500,
}
