import io
import json

import pandas as pd

from ledger.exports import write_jsonl


def test_a_row_a_line_with_null_for_what_is_missing_and_every_script_readable():
    frame = pd.DataFrame(
        {"quote": ["۱۲ نفر", "line\u2028end"], "value": [12.0, None], "reasons": [["people"], []]}
    )
    stream = io.StringIO()
    write_jsonl(frame, stream)
    lines = stream.getvalue().split("\n")
    assert "۱۲ نفر" in lines[0]
    assert [json.loads(line) for line in lines[:-1]] == [
        {"quote": "۱۲ نفر", "value": 12, "reasons": ["people"]},
        {"quote": "line\u2028end", "value": None, "reasons": []},
    ]
    assert lines[-1] == ""
