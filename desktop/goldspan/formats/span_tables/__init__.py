"""Spans as tables, a row each: as CSV files beside each other, or as the sheets of a workbook."""
