"""How a figure is written: digits and words, ranges and shares, money and units, quantifiers.

Pure text, no parser. From the bottom up: tokens of number words become cardinals, shares and
indefinite words, these amounts, amounts with their unit measures, and measures with the words
around them statements. `numerals` and `quantities`, one floor up, hand these out.
"""
