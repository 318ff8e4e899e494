"""TEI P5 with stand-off: the text whole, spans beside it by string ranges.

https://tei-c.org/release/doc/tei-p5-doc/en/html/SA.html#SASOstdf
"""
