"""What each feature of a sentence adds to its score; made by `benchmarks/train_key_points.py`."""

WEIGHTS = {
    "inverse_position": 1.0,
    "log_position": -0.4,
    "is_first": 0.0,
    "words": 0.4,
    "words_squared": -0.1,
    "figures": 0.5,
    "names": 0.4,
    "quoted": -0.5,
    "said": -0.2,
    "first_person": -0.3,
    "centroid": 3.0,
    "degree": 0.8,
    "lead_likeness": 0.6,
    "title_overlap": 0.5,
}
