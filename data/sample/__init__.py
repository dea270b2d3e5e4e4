"""The sample campaign: a workbook in the contract's shape, with fictional figures."""
