"""The workbook file: what is read is one whole state of it, and what cannot be read is said."""

import os
import threading
from pathlib import Path

import pytest

from data.files.file_source import FileSource
from data.problems import SourceProblem
from tests.data.workbooks import compound_file, one_tab


def problem_of(source: FileSource) -> SourceProblem:
    with pytest.raises(SourceProblem) as caught:
        source.read()
    return caught.value


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "phường.xlsx"
    path.write_bytes(one_tab(A1="Mã"))

    assert FileSource(path).read().tabs[0].rows == [["Mã"]]


def test_the_fingerprint_changes_with_every_save_and_not_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    source = FileSource(path)
    assert source.fingerprint() is None

    path.write_bytes(one_tab(A1=1))
    first = source.fingerprint()
    source.read()
    assert source.fingerprint() == first is not None

    saved_anew = tmp_path / "new.xlsx"  # as Excel saves: a new file put in the old one's place
    saved_anew.write_bytes(one_tab(A1=2))
    os.utime(saved_anew, ns=(first[0], first[0]))
    saved_anew.replace(path)
    assert source.fingerprint() != first


def test_two_states_have_two_digests_and_one_state_has_one(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"one")
    first = FileSource(path).fetch().digest
    assert FileSource(path).fetch().digest == first

    path.write_bytes(b"two")
    assert FileSource(path).fetch().digest != first


def test_a_file_that_is_not_there_is_missing_by_its_name_alone(tmp_path: Path) -> None:
    problem = problem_of(FileSource(tmp_path / "không có" / "phú la.xlsx"))

    assert problem.code == "missing"
    assert problem.params == {"name": "phú la.xlsx", "path": "phú la.xlsx"}


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    assert problem_of(FileSource(tmp_path)).code == "not_workbook"


def test_a_device_is_no_workbook() -> None:
    assert problem_of(FileSource(os.devnull)).code == "not_workbook"


def test_every_problem_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "mật.xlsx"
    path.write_bytes(compound_file("EncryptedPackage"))

    problem = problem_of(FileSource(path))

    assert (problem.code, problem.params["name"]) == ("password", "mật.xlsx")


def test_a_20_mb_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.xlsx"
    with path.open("wb") as file:
        file.truncate(20 * 2**20)

    problem = problem_of(FileSource(path))

    assert problem.code == "too_large"
    assert problem.params == {"size_mb": 20, "limit_mb": 16, "name": "big.xlsx"}


def test_a_file_in_a_place_that_cannot_be_opened_is_locked_and_tried_again(tmp_path: Path) -> None:
    loop = tmp_path / "book.xlsx"
    loop.symlink_to(loop)  # the system refuses to follow it, also for root

    problem = problem_of(FileSource(loop))

    assert problem.code == "locked"
    assert problem.is_temporary


def test_a_file_that_changes_while_it_is_read_is_being_saved(tmp_path: Path) -> None:
    path = tmp_path / "pipe-fed.xlsx"
    content = one_tab(A1=1)
    path.write_bytes(content)
    source = FileSource(path)
    stop = threading.Event()

    def keep_saving() -> None:
        size = 0
        while not stop.is_set():
            size = (size + 1) % 50
            path.write_bytes(content + bytes(size))

    saver = threading.Thread(target=keep_saving)
    saver.start()
    codes = set()
    try:
        for _ in range(400):
            try:
                fetched = source.fetch()
                # Whatever was handed out was one state of the file, for as long as it was read.
                assert fetched.fingerprint is not None
                assert len(fetched.content) == fetched.fingerprint[1]
            except SourceProblem as problem:
                codes.add(problem.code)
    finally:
        stop.set()
        saver.join()
    assert codes <= {"being_saved"}
