//! How runs of lines say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use super::head::whole;
use crate::{
    accounts::{
        maintenance::{model::Action as Does, page::said as maintenance, rules::Refusal},
        model::Identifier,
    },
    app::outcome::Sayable as _,
    bulk::model::{Counts, LineAction, Listed, Note, Noting, Stage},
    care::said as care,
    history::{model::Change, page::said as history},
    people::model::Total,
    ui::Tone,
    words,
};

pub(super) fn which(total: Total, names: &[String]) -> String {
    match total {
        Total::Exactly(count) if count <= names.len() => words::and(words::spoken(), names),
        Total::Exactly(count) => tr!("lines-which", { "count" => count }),
        Total::MoreThan(count) => tr!("lines-which-more", { "number" => words::number(whole(count)) }),
    }
}

/// What an action does to each line.
pub(super) fn meaning(kind: Does) -> String {
    match kind {
        Does::Suspend => tr!("lines-suspend-text"),
        Does::Restore => tr!("lines-restore-text"),
        Does::Plan => tr!("lines-plan-text"),
        Does::Move => tr!("lines-move-text"),
        Does::Identifiers => tr!("lines-note-text"),
        Does::Number | Does::Sim | Does::Pin | Does::CallOff => String::new(),
    }
}

/// What the action is about, beside its name.
pub(super) fn about(action: &LineAction) -> Option<String> {
    match action {
        LineAction::Suspend { reason, from, until } => {
            let reason = maintenance::suspension(*reason);
            let from = from.as_ref().map(|one| tr!("lines-from", { "day" => one.day.clone() }));
            let until = until.as_ref().map(|one| tr!("lines-until", { "day" => one.day.clone() }));
            Some([Some(reason), from, until].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        }
        LineAction::Restore => None,
        LineAction::Plan { plan, add, names, .. } => {
            let plans = usize::from(plan.is_some());
            let said = names.iter().enumerate().map(|(nth, name)| {
                let name = maintenance::name(name);
                match nth {
                    nth if nth < plans => name,
                    nth if nth < plans + add.len() => tr!("lines-adds", { "feature" => name }),
                    _ => tr!("lines-removes", { "feature" => name }),
                }
            });
            Some(said.collect::<Vec<_>>().join(" · "))
        }
        LineAction::Move { name, .. } => Some(name.clone()),
        LineAction::Note(notes) => Some(notes.iter().map(note).collect::<Vec<_>>().join(" · ")),
    }
}

fn note(note: &Note) -> String {
    let what = match &note.what {
        Noting::Identifier(_, name) => maintenance::name(name),
        Noting::CostCentre => tr!("accounts-centre"),
    };
    match &note.value {
        Some(value) => tr!("bulk-change-new", { "what" => what, "after" => value.clone() }),
        None => tr!("lines-emptied", { "what" => what }),
    }
}

/// One value before and after, in a file.
pub(super) fn change(change: &Change) -> String {
    let what = history::field(&change.field);
    let value = |value: &Option<String>| history::value(change, value.as_deref());
    match (value(&change.before), value(&change.after)) {
        (None, None) => what,
        (None, Some(after)) => tr!("bulk-change-new", { "what" => what, "after" => after }),
        (Some(before), None) => tr!("bulk-change-gone", { "what" => what, "before" => before }),
        (Some(before), Some(after)) => tr!("bulk-change", { "what" => what, "before" => before, "after" => after }),
    }
}

/// By how much all of it costs more.
pub(super) fn price(price: i64) -> String {
    match price {
        0 => tr!("lines-price-same"),
        more if more > 0 => tr!("lines-price-more", { "amount" => words::amount(more) }),
        less => tr!("lines-price-less", { "amount" => words::amount(-less) }),
    }
}

/// What the stage means where it is one of lines, and what comes next; nothing where that is as with users.
pub(super) fn what_now(stage: Stage, counts: &Counts) -> Option<String> {
    Some(match stage {
        Stage::Preview => tr!("lines-now-preview"),
        Stage::Done if counts.failed > 0 => tr!("lines-now-done-failed", { "count" => counts.failed }),
        Stage::Done => tr!("lines-now-done"),
        Stage::Undone if counts.kept > 0 => tr!("lines-now-undone-kept", { "count" => counts.kept }),
        Stage::Undone => tr!("lines-now-undone"),
        _ => return None,
    })
}

pub(super) const fn tone(row: &Listed) -> Tone {
    match row.work {
        Some(state) => care::tone(state),
        None => Tone::Good,
    }
}

/// What a field of the forms of lines is called.
pub(super) fn label(field: &str) -> Option<String> {
    Some(match field {
        "reason" | "from" | "until" | "to" => Refusal::label(field),
        "number" => tr!("accounts-line"),
        "plan" => tr!("accounts-plan"),
        "noting" => tr!("lines-noting"),
        "value" => tr!("lines-value"),
        _ => return None,
    })
}

/// The heads of a file, those that are read again.
pub(in crate::bulk) fn heads(doing: Does, identifiers: &[Identifier]) -> Vec<String> {
    let own: Vec<String> = match doing {
        Does::Suspend => vec![tr!("lines-head-reason"), tr!("lines-head-from"), tr!("lines-head-until")],
        Does::Plan => vec![tr!("accounts-plan"), tr!("lines-head-add"), tr!("lines-head-remove")],
        Does::Move => vec![tr!("lines-head-account")],
        Does::Identifiers => {
            identifiers.iter().map(|one| maintenance::name(&one.name)).chain([tr!("accounts-centre")]).collect()
        }
        Does::Restore | Does::Number | Does::Sim | Does::Pin | Does::CallOff => Vec::new(),
    };
    std::iter::once(tr!("lines-head-number")).chain(own).collect()
}

/// What each of them takes.
pub(super) fn takes(doing: Does) -> String {
    match doing {
        Does::Suspend => tr!("lines-takes-suspend"),
        Does::Restore => tr!("lines-takes-restore"),
        Does::Plan => tr!("lines-takes-plan"),
        Does::Move => tr!("lines-takes-move"),
        Does::Identifiers | Does::Number | Does::Sim | Does::Pin | Does::CallOff => tr!("lines-takes-note"),
    }
}

/// The name of the empty file, without its ending.
pub(in crate::bulk) fn template_name() -> String {
    tr!("lines-template-name")
}

pub(in crate::bulk) fn result_heads() -> Vec<String> {
    vec![
        tr!("accounts-line"),
        tr!("lines-head-number"),
        tr!("many-result"),
        tr!("bulk-details"),
        tr!("lines-transaction"),
    ]
}
