"""A run over the machines of a Spark cluster: batches of tasks, each batch one job and one commit to the store."""

import datetime as dt
import os
import pickle
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractor.bulk import spark_task
from extractor.bulk.cutting import Batch, batch_tasks, batches, task_bytes
from extractor.bulk.pool import LIMIT
from extractor.bulk.spark_task import Order, Outcome
from extractor.bulk.work import Task
from extractor.reading.inputs import File, files_in, size_of
from extractor.records.article import MadeBy
from extractor.records.errors import InputError
from extractor.records.said import SaidError
from extractor.store.base import Loaded, Store
from extractor.store.loading.linking import link
from extractor.store.parquet.batches import Batches
from extractor.store.parquet.folder import Folder

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

COMPARED = 200_000
"""Articles that are looked through for copies at the end of a run, by the driver alone; more are left."""
_TOLD = 400
"""Characters that are shown of what Spark says."""


class EngineError(SaidError):
    """Spark is not there, or a job of it failed. The message says what to do."""


class Plan(NamedTuple):
    """What is to be done. The paths are absolute, and the same on every machine. `size` are the bytes of a task and
    `tasks` how many a batch has; both follow from the cluster where they are None."""

    inputs: tuple[str, ...]
    own: frozenset[Path]
    store: Path
    task: Task
    made_by: MadeBy
    size: int | None = None
    tasks: int | None = None
    limit: float = LIMIT


@dataclass
class Came:
    """What came of a batch, of so many bytes of input out of a `total`, once it stands in the store."""

    bytes: int
    total: int
    loaded: Loaded
    outcomes: list[Outcome]
    failed: list[InputError] = field(default_factory=list)


@contextmanager
def session() -> Iterator["SparkSession"]:
    """The session that there is, or one as `spark-submit` and Spark's own configuration say. Raises EngineError."""
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        raise EngineError("--engine spark needs pyspark: pip install 'extractor[spark]'") from None
    if not (os.environ.get("SPARK_REMOTE") or os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise EngineError("--engine spark needs Java, 17 or later: install it, or let JAVA_HOME name its folder")
    # It uses pandas for what is not used here.
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else whatever `python3` is
    there = SparkSession.getActiveSession()
    try:
        spark = there or SparkSession.builder.getOrCreate()
    except (PySparkException, OSError) as why:
        raise EngineError("Spark does not start: {}; is Java 17 or later installed?", _short(why)) from None
    try:
        yield spark
    finally:
        if there is None:
            spark.stop()


def carried_out(spark: "SparkSession", plan: Plan, loading: Batches) -> Iterator[Came]:
    """Does what is planned, batch by batch; what a run before this one did is passed over. Raises EngineError and
    StoreError."""
    files, failed = _listed(plan)
    total = sum(has for _, has in files)
    size = plan.size or task_bytes(total, _slots(spark))
    before = Folder(plan.store, create=False).manifest()
    if failed:
        yield Came(0, total, loading.commit(loading.take(0, 0), (), (each.model_dump() for each in failed)), [], failed)
    for batch in batches(files, size, lambda: plan.tasks or batch_tasks(_slots(spark))):
        taken = loading.take(batch.files, len(batch.tasks))
        order = Order(plan.store, plan.task, plan.made_by, taken, bool(before.parts["inputs"]), plan.limit)
        outcomes = job(spark, order, batch)
        written = [part for outcome in outcomes for part in outcome.written]
        yield Came(batch.bytes, total, loading.commit(taken, written), outcomes)


def ended(store: Store, loading: Batches) -> tuple[int, int]:
    """Links the copies among the articles that were not compared yet, and notes the end of the run. Tells how many
    were linked, and how many articles are left as they are more than COMPARED. Raises StoreError."""
    (waiting,) = store.ask("SELECT count(*) AS n FROM articles WHERE signature IS NULL")
    left = waiting["n"] if waiting["n"] > COMPARED else 0
    copies = 0 if left else link(store)
    if loading.run is not None:
        store.end_run(loading.run, _now())
    return copies, left


def job(spark: "SparkSession", order: Order, batch: Batch) -> list[Outcome]:
    """One job: each of its partitions is one task. The outcomes in the order of the tasks. Raises EngineError."""
    from py4j.protocol import Py4JJavaError  # type: ignore[import-untyped]
    from pyspark.errors import PySparkException

    many = len(batch.tasks)
    numbers = spark.range(0, many, 1, many)
    work = partial(spark_task.carry_out, order, batch.tasks)
    try:
        rows = numbers.mapInArrow(work, "number long, outcome binary").collect()
    except (PySparkException, Py4JJavaError) as why:
        raise EngineError(
            "Spark gave a batch up; what stands in the store counts, run again: {}", _short(why)
        ) from None
    return [pickle.loads(row["outcome"]) for row in sorted(rows, key=lambda row: int(row["number"]))]


def _slots(spark: "SparkSession") -> int:
    """How many tasks run at a time, as far as Spark knows now: so many partitions it makes of its own accord."""
    from pyspark.errors import PySparkException

    try:
        return int(spark.sparkContext.defaultParallelism)
    except PySparkException:  # Spark Connect has no context: then the partitions are counted
        (row,) = spark.range(0, 1 << 16).selectExpr("spark_partition_id() AS n").agg({"n": "max"}).collect()
        return int(row[0]) + 1


def _listed(plan: Plan) -> tuple[list[tuple[File, int]], list[InputError]]:
    """The files with their bytes, and what is no file."""
    files: list[tuple[File, int]] = []
    failed: list[InputError] = []
    for path in plan.inputs:
        for each in files_in(path, plan.own):
            if isinstance(each, File):
                files.append((each, size_of(each.path)))
            elif isinstance(each.item, InputError):
                failed.append(each.item)
    return files, failed


def _short(why: BaseException) -> str:
    """What Spark says, without the stacks: the last line of a traceback of Python's, else the first line."""
    lines = [line.strip() for line in str(why).splitlines() if line.strip()]
    errors = [line for line in lines if line.split(":")[0].split(".")[-1].endswith("Error") and "Py4J" not in line]
    return (errors or lines or [type(why).__name__])[-1 if errors else 0][:_TOLD]


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
