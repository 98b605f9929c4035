"""Questionnaires: responses entered, corrected, taken out and counted, and hands counted in the room."""

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, delete, insert, select

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.details import Questionnaire
from leda_desktop.domain.facts import ResponsesChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.hands import Hands
from leda_desktop.domain.ids import ActivityId, PromptId, ResponseId, new_id
from leda_desktop.domain.kinds import Channel
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.scales import Answer, Response, Results, summarise
from leda_desktop.models import tables
from leda_desktop.models.store import Store


class Questionnaires:
    """Keeps responses. A response with the same id replaces the earlier one, so a retry never counts twice."""

    def __init__(self, store: Store, feed: Feed, clock: Clock) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock

    def responses(self, activity_id: ActivityId) -> tuple[Response, ...]:
        """All responses of a questionnaire in the order they were entered, their answers in that of the prompts."""
        with self._store.read() as connection:
            return read_responses(connection, activity_id)

    def results(self, activity: Activity) -> Results:
        """The results of a questionnaire, prompt by prompt."""
        details = activity.details
        threshold = details.threshold if isinstance(details, Questionnaire) else Questionnaire().threshold
        with self._store.read() as connection:
            responses, hands = read_responses(connection, activity.id), _hands(connection, activity.id)
        return summarise(activity.prompts, responses, threshold, hands)

    def hands(self, activity_id: ActivityId) -> tuple[Hands, ...]:
        """The hands that were counted, scale by scale in the order of the prompts; none where nobody counted."""
        with self._store.read() as connection:
            return _hands(connection, activity_id)

    def put_hands(self, activity_id: ActivityId, hands: Hands) -> None:
        """Let these be the hands for one scale."""
        table = tables.hands
        rows = [{"prompt_id": hands.prompt_id, "step": step, "count": count} for step, count in hands.counts]
        with self._store.write() as connection:
            connection.execute(delete(table).where(table.c.prompt_id == hands.prompt_id))
            if rows:
                connection.execute(insert(table), rows)
        self._feed.publish(ResponsesChanged(activity_id, ()))

    def add(
        self,
        activity_id: ActivityId,
        answers: tuple[Answer, ...],
        *,
        response_id: ResponseId | None = None,
        channel: Channel = Channel.DESK,
        sheet: int | None = None,
    ) -> Response:
        """Store one person's answers."""
        response = Response(
            id=response_id or ResponseId(new_id()),
            activity_id=activity_id,
            answers=answers,
            created_at=self._clock.now().wall,
            channel=channel,
            sheet=sheet,
        )
        self.restore((response,))
        return response

    def restore(self, responses: tuple[Response, ...]) -> None:
        """Put responses into the store exactly as they are, replacing those with the same id."""
        with self._store.write() as connection:
            for response in responses:
                _write(connection, response)
        self._tell(responses)

    def remove(self, response_ids: Iterable[ResponseId], activity_id: ActivityId) -> tuple[Response, ...]:
        """Take responses out and return them for undo."""
        wanted = set(response_ids)
        with self._store.write() as connection:
            removed = tuple(r for r in read_responses(connection, activity_id) if r.id in wanted)
            connection.execute(delete(tables.response).where(tables.response.c.id.in_([r.id for r in removed])))
        self._tell(removed)
        return removed

    def _tell(self, responses: tuple[Response, ...]) -> None:
        for activity_id in {response.activity_id for response in responses}:
            ids = tuple(r.id for r in responses if r.activity_id == activity_id)
            self._feed.publish(ResponsesChanged(activity_id, ids))


def _write(connection: Connection, response: Response) -> None:
    connection.execute(delete(tables.response).where(tables.response.c.id == response.id))
    connection.execute(
        insert(tables.response).values(
            id=response.id,
            activity_id=response.activity_id,
            created_at=response.created_at,
            channel=response.channel,
            sheet=response.sheet,
        )
    )
    if response.answers:
        connection.execute(insert(tables.answer), [answer_values(response.id, a) for a in response.answers])


def answer_values(response_id: ResponseId, answer: Answer) -> dict[str, object]:
    """The columns of an answer."""
    return {
        "response_id": response_id,
        "prompt_id": answer.prompt_id,
        "rating": answer.rating,
        "text": answer.text,
        "on_paper": answer.on_paper,
    }


def read_responses(connection: Connection, activity_id: ActivityId) -> tuple[Response, ...]:
    """All responses in the order they were entered, their answers in that of the prompts."""
    table = tables.response
    query = select(table).where(table.c.activity_id == activity_id).order_by(table.c.created_at, table.c.id)
    rows = connection.execute(query).mappings().all()
    belongs = tables.answer.c.response_id.in_(select(table.c.id).where(table.c.activity_id == activity_id))
    in_order = tables.answer.join(tables.prompt, tables.prompt.c.id == tables.answer.c.prompt_id)
    given = select(tables.answer).select_from(in_order).where(belongs).order_by(tables.prompt.c.position)
    answers: dict[str, list[Answer]] = {}
    for row in connection.execute(given).mappings():
        answer = Answer(
            PromptId(row["prompt_id"]), rating=row["rating"], text=row["text"], on_paper=bool(row["on_paper"])
        )
        answers.setdefault(row["response_id"], []).append(answer)
    return tuple(_response(row, tuple(answers.get(row["id"], ()))) for row in rows)


def _hands(connection: Connection, activity_id: ActivityId) -> tuple[Hands, ...]:
    table, prompt = tables.hands, tables.prompt
    query = select(table).join_from(table, prompt).where(prompt.c.activity_id == activity_id)
    counted: dict[PromptId, tuple[tuple[int, int], ...]] = {}
    for row in connection.execute(query.order_by(prompt.c.position, table.c.step)).mappings():
        key = PromptId(row["prompt_id"])
        counted[key] = (*counted.get(key, ()), (row["step"], row["count"]))
    return tuple(Hands(key, counts) for key, counts in counted.items())


def _response(row: RowMapping, answers: tuple[Answer, ...]) -> Response:
    return Response(
        id=ResponseId(row["id"]),
        activity_id=ActivityId(row["activity_id"]),
        answers=answers,
        created_at=row["created_at"],
        channel=row["channel"],
        sheet=row["sheet"],
    )
