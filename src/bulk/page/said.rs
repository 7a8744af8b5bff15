//! How many at once says its own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use super::{
    choose::{most_megabytes, most_rows},
    head::whole,
    lines, told,
};
use crate::{
    access::RoleName,
    app::outcome::Sayable,
    bulk::{
        model::{Act, Changed, Column, Counts, Kind, Listed, Problem, Skip, Stage, State, Unreadable, Value},
        refusal::Refusal,
    },
    care::said as care,
    people::users::rules as users,
    ui::Tone,
    words,
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::Begun => tr!("bulk-refused-begun"),
            Self::NotOver => tr!("bulk-refused-not-over"),
            Self::NoWayBack => tr!("many-no-way-back"),
            Self::NobodyChosen => tr!("many-refused-nobody"),
            Self::TooMany { most } => tr!("many-refused-too-many", { "most" => words::number(whole(*most)) }),
            Self::FromPast => tr!("maintenance-refused-from-past"),
            Self::UntilEarly => tr!("maintenance-refused-until-early"),
            Self::NoLineChosen => tr!("lines-refused-none"),
            Self::TooManyLines { most } => tr!("lines-refused-too-many", { "most" => words::number(whole(*most)) }),
            Self::TooOften => tr!("many-refused-too-often"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::FromPast => Some("from"),
            Self::UntilEarly => Some("until"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "doing" => tr!("many-what"),
            "lines" => tr!("many-lines"),
            "accounts" => tr!("bulk-accounts"),
            other => lines::label(other).unwrap_or_else(|| users::Refusal::label(other)),
        }
    }
}

/// The head of a column, as the forms of one user have it.
pub(in crate::bulk) fn column(column: Column) -> String {
    match column {
        Column::Account => tr!("bulk-accounts"),
        column => users::Refusal::label(column.key()),
    }
}

pub(super) fn takes(column: Column, roles: &[RoleName], needs_line: bool) -> String {
    match column {
        Column::Email => tr!("bulk-takes-email"),
        Column::FirstName | Column::LastName => tr!("bulk-takes-name"),
        Column::Role => {
            let roles: Vec<String> = roles.iter().map(words::access::role_name).collect();
            tr!("bulk-takes-role", { "roles" => words::or(words::spoken(), &roles) })
        }
        Column::Language => tr!("bulk-takes-language"),
        Column::Title | Column::BusinessPhone | Column::MobilePhone => tr!("bulk-takes-optional"),
        Column::Line if needs_line => tr!("bulk-takes-line-needed"),
        Column::Line => tr!("bulk-takes-line"),
        Column::Account => tr!("bulk-takes-account"),
    }
}

pub(super) fn unreadable(why: Unreadable) -> String {
    match why {
        Unreadable::NoFile => tr!("bulk-wrong-no-file"),
        Unreadable::Empty => tr!("bulk-wrong-empty"),
        Unreadable::TooLarge => tr!("bulk-wrong-too-large", { "megabytes" => most_megabytes() }),
        Unreadable::TooManyRows => tr!("bulk-wrong-too-many-rows", { "rows" => words::number(most_rows()) }),
        Unreadable::Workbook => tr!("bulk-wrong-workbook"),
        Unreadable::NotText => tr!("bulk-wrong-not-text"),
        Unreadable::QuoteOpen { line } => tr!("bulk-wrong-quote-open", { "line" => line }),
        Unreadable::NoNumber => tr!("lines-wrong-no-number"),
        Unreadable::NoAction => tr!("lines-wrong-no-action"),
        Unreadable::TwiceTheSame => tr!("lines-wrong-twice"),
        Unreadable::NoEmail => tr!("bulk-wrong-no-email"),
        Unreadable::Twice { column: twice } => tr!("bulk-wrong-twice", { "column" => column(twice) }),
        Unreadable::TooOften => tr!("bulk-wrong-too-often"),
    }
}

/// What a row does, line by line.
pub(super) fn act(act: &Act) -> Vec<String> {
    match act {
        Act::Create { role } => vec![tr!("bulk-as", { "role" => words::access::role_name(role) })],
        Act::Change(changes) => changes.iter().map(change).collect(),
        Act::Skip(Skip::NothingChanges) => vec![tr!("bulk-skip-nothing")],
        Act::Skip(Skip::Twice { line }) => vec![tr!("bulk-skip-twice", { "line" => *line })],
        Act::Cannot(why) => vec![problem(why)],
        action => told::act(action),
    }
}

fn change(change: &Changed) -> String {
    let what = column(change.what);
    match (value(change.what, &change.before), value(change.what, &change.after)) {
        (None, None) => what,
        (None, Some(after)) => tr!("bulk-change-new", { "what" => what, "after" => after }),
        (Some(before), None) => tr!("bulk-change-gone", { "what" => what, "before" => before }),
        (Some(before), Some(after)) => tr!("bulk-change", { "what" => what, "before" => before, "after" => after }),
    }
}

fn value(what: Column, value: &Value) -> Option<String> {
    match value {
        Value::Nothing => None,
        Value::Role(role) => Some(words::access::role_name(role)),
        Value::Text(text) if what == Column::Language && text == "en" => Some(tr!("bulk-english")),
        Value::Text(text) if what == Column::Language && text == "es" => Some(tr!("bulk-spanish")),
        Value::Text(text) => Some(text.clone()),
    }
}

pub(in crate::bulk) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Fields(errors) => {
            let each = errors.iter().map(|error| {
                let message = words::reason(error.reason);
                tr!("bulk-field", { "field" => Refusal::label(&error.field), "message" => message })
            });
            each.collect::<Vec<_>>().join(" ")
        }
        Problem::Formula(what) => tr!("bulk-cannot-formula", { "column" => column(*what) }),
        Problem::Spills => tr!("bulk-cannot-spills"),
        Problem::NoSuchRole { typed } => tr!("bulk-cannot-no-such-role", { "typed" => typed.clone() }),
        Problem::SeveralRoles => tr!("bulk-cannot-several-roles"),
        Problem::LineOfSomebodyHere => tr!("bulk-cannot-line"),
        Problem::Denied(denial) => words::access::why(denial),
        Problem::Refused(refusal) => refusal.say(),
        Problem::Unassignable(refusal) => refusal.say(),
        Problem::NoSuchLine => tr!("lines-cannot-no-such-line"),
        Problem::NoSuchAccount { typed } => tr!("lines-cannot-no-such-account", { "typed" => typed.clone() }),
        Problem::NoSuchPlan { typed } => tr!("lines-cannot-no-such-plan", { "typed" => typed.clone() }),
        Problem::NoSuchFeature { typed } => tr!("lines-cannot-no-such-feature", { "typed" => typed.clone() }),
        Problem::Line(refusal) => refusal.say(),
        Problem::NothingCame => tr!("lines-cannot-nothing-came"),
        Problem::CannotBeTakenBack => tr!("many-no-way-back"),
        Problem::ChangedMeanwhile => tr!("bulk-cannot-changed-meanwhile"),
        Problem::SignInAgain => tr!("bulk-cannot-sign-in-again"),
    }
}

pub(super) const fn badge_tone(row: &Listed) -> Tone {
    match (row.state, row.act.kind()) {
        (State::Done, _) if row.work.is_some() => lines::tone(row),
        (State::Done, _) | (State::Planned, Kind::Create) => Tone::Good,
        (State::Failed, _) | (State::Idle, Kind::Cannot) => Tone::Stop,
        (State::Kept, _) | (State::Planned, Kind::Change) => Tone::Wait,
        _ => Tone::Plain,
    }
}

pub(super) fn badge(row: &Listed) -> String {
    match (row.state, row.act.kind()) {
        (State::Done, Kind::Create) => tr!("bulk-created"),
        // What the provider was asked is where it is with the provider.
        (State::Done, _) => row.work.map_or_else(|| tr!("bulk-changed"), care::state),
        (State::Failed, _) => tr!("bulk-failed"),
        (State::Undone, _) => tr!("bulk-undone"),
        (State::Kept, _) => tr!("bulk-stays"),
        (_, Kind::Create) => tr!("bulk-create"),
        (_, Kind::Change) => tr!("bulk-changes"),
        (_, Kind::Skip) => tr!("bulk-skip"),
        (_, Kind::Cannot) => tr!("bulk-cannot"),
    }
}

pub(super) fn counted_kind(kind: Kind, counts: &Counts) -> String {
    let number = |count: usize| words::number(whole(count));
    match kind {
        Kind::Create => tr!("bulk-count-create", { "count" => number(counts.create) }),
        Kind::Change => tr!("bulk-count-change", { "count" => number(counts.change) }),
        Kind::Skip => tr!("bulk-count-skip", { "count" => number(counts.skip) }),
        Kind::Cannot => tr!("bulk-count-cannot", { "count" => number(counts.cannot) }),
    }
}

pub(super) const fn count_of(state: State, counts: &Counts) -> usize {
    match state {
        State::Idle => 0,
        State::Planned => counts.planned,
        State::Done => counts.done,
        State::Failed => counts.failed,
        State::Undone => counts.undone,
        State::Kept => counts.kept,
    }
}

pub(super) fn counted_state(state: State, counts: &Counts) -> String {
    let number = words::number(whole(count_of(state, counts)));
    match state {
        State::Done => tr!("bulk-count-done", { "count" => number }),
        State::Failed => tr!("bulk-count-failed", { "count" => number }),
        State::Undone => tr!("bulk-count-undone", { "count" => number }),
        State::Kept => tr!("bulk-count-kept", { "count" => number }),
        State::Idle | State::Planned => number,
    }
}

/// How much of it is over.
pub(super) const fn progress(stage: Stage, counts: &Counts) -> (usize, usize) {
    match stage {
        Stage::Undoing => (counts.undone + counts.kept, counts.undone + counts.kept + counts.done),
        _ => (counts.work() - counts.planned, counts.work()),
    }
}

pub(super) const fn tone(stage: Stage, counts: &Counts) -> Tone {
    match stage {
        Stage::Paused | Stage::UndoPaused => Tone::Wait,
        Stage::Done if counts.failed > 0 => Tone::Wait,
        Stage::Done | Stage::Undone => Tone::Good,
        Stage::Preview | Stage::Running | Stage::Undoing => Tone::Plain,
    }
}

/// Where a run stands, in a word or two.
pub(super) fn stage(stage: Stage) -> String {
    match stage {
        Stage::Preview => tr!("runs-preview"),
        Stage::Running => tr!("runs-running"),
        Stage::Paused | Stage::UndoPaused => tr!("runs-paused"),
        Stage::Done => tr!("runs-done"),
        Stage::Undoing => tr!("runs-undoing"),
        Stage::Undone => tr!("bulk-undone"),
    }
}

/// Where the file stands, as a title.
pub(super) fn standing(stage: Stage, counts: &Counts) -> String {
    match stage {
        Stage::Preview => tr!("bulk-stands-preview"),
        Stage::Running => tr!("bulk-stands-running"),
        Stage::Paused => tr!("bulk-stands-paused"),
        Stage::Done => tr!("bulk-stands-done", { "count" => counts.done }),
        Stage::Undoing => tr!("bulk-stands-undoing"),
        Stage::UndoPaused => tr!("bulk-stands-undo-paused"),
        Stage::Undone => tr!("bulk-stands-undone", { "count" => counts.undone }),
    }
}

/// What that means, and what comes next.
pub(super) fn what_now(stage: Stage, counts: &Counts) -> String {
    match stage {
        Stage::Preview => tr!("bulk-now-preview"),
        Stage::Running | Stage::Undoing => tr!("bulk-now-running"),
        Stage::Paused | Stage::UndoPaused => tr!("bulk-now-paused"),
        Stage::Done if counts.bad() > 0 => tr!("bulk-now-done-bad", { "count" => counts.bad() }),
        Stage::Done => tr!("bulk-now-done"),
        Stage::Undone if counts.kept > 0 => tr!("bulk-now-undone-kept", { "count" => counts.kept }),
        Stage::Undone => tr!("bulk-now-undone"),
    }
}

/// The heads of what the file of problems has beside the columns.
pub(in crate::bulk) fn line_heading() -> String {
    tr!("bulk-line")
}

pub(in crate::bulk) fn why_heading() -> String {
    tr!("bulk-why")
}

/// The names of the files that are sent out, without their ending.
pub(in crate::bulk) fn template_name() -> String {
    tr!("bulk-template-name")
}

pub(in crate::bulk) fn problems_name() -> String {
    tr!("bulk-problems-name")
}
