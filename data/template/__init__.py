"""The empty workbook in the shape of the contract, as an Excel file and as a Google Sheet."""
