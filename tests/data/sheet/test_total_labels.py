"""Which labels of rows say that their figures are worked out from others."""

import pytest

from data.sheet.total_labels import is_sum, is_total


@pytest.mark.parametrize(
    "label", ["TỔNG CỘNG", "Cộng khối tổ dân phố", "Tổng số", "Toàn phường", "cong", "I. Tổng"]
)
def test_a_label_that_sums_up_is_a_total(label):
    assert is_total(None, label)


@pytest.mark.parametrize(
    "label", ["Công an phường", "CONG AN PHUONG", "Cộng đồng", "Khối 3", "Tổ 1", "Công trường 5"]
)
def test_a_unit_that_only_begins_like_a_total_is_none(label):
    assert not is_total(None, label)


@pytest.mark.parametrize("label", ["Trung bình", "Tỷ lệ (%)", "Chênh lệch", "Kế hoạch"])
def test_a_mean_or_a_share_is_worked_out_and_no_sum(label):
    assert is_total(label)
    assert not is_sum(label)
