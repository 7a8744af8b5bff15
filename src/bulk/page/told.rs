//! How an action on those who were chosen says its own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use super::{
    head::whole,
    lines,
    said::{badge, problem},
};
use crate::{
    accounts::maintenance::page::said as maintenance,
    bulk::model::{Act, Action, Counts, Doing, Listed, Stage, Subject},
    people::model::Total,
    words,
};

pub(super) fn who(total: Total, names: &[String]) -> String {
    let number = |count: usize| words::number(whole(count));
    match total {
        Total::Exactly(count) if count <= names.len() => words::and(words::spoken(), names),
        Total::Exactly(count) => tr!("many-who", { "count" => count }),
        Total::MoreThan(count) => tr!("many-who-more", { "number" => number(count) }),
    }
}

pub(crate) fn doing(doing: Doing) -> String {
    match doing {
        Doing::Block => tr!("many-block"),
        Doing::Unblock => tr!("many-unblock"),
        Doing::GiveRole => tr!("many-give-role"),
        Doing::Assign => tr!("many-assign"),
        Doing::Resend => tr!("many-resend"),
        Doing::Line(kind) => maintenance::action(kind),
    }
}

pub(super) fn meaning(doing: Doing) -> String {
    match doing {
        Doing::Block => tr!("many-block-text"),
        Doing::Unblock => tr!("many-unblock-text"),
        Doing::GiveRole => tr!("many-give-role-text"),
        Doing::Assign => tr!("many-assign-text"),
        Doing::Resend => tr!("many-resend-text"),
        Doing::Line(kind) => lines::meaning(kind),
    }
}

/// What the action is about, beside its name.
pub(super) fn about(action: &Action) -> Option<String> {
    match action {
        Action::Block | Action::Unblock | Action::Resend => None,
        Action::GiveRole(role) => Some(words::access::role_name(role)),
        Action::Assign(places) => {
            let names: Vec<String> = places.iter().map(|(_, name)| name.clone()).collect();
            Some(words::and(words::spoken(), &names))
        }
        Action::Line(action) => lines::about(action),
    }
}

/// What is done to one of them, line by line.
pub(super) fn act(act: &Act) -> Vec<String> {
    match act {
        Act::Block => vec![tr!("many-does-block")],
        Act::Unblock => vec![tr!("many-does-unblock")],
        Act::Resend { email } => vec![tr!("many-does-resend", { "email" => email.clone() })],
        Act::GiveRole { from, to, loses } => {
            let to = words::access::role_name(to);
            let does = match from {
                Some(from) => tr!("many-does-change-role", { "from" => words::access::role_name(from), "to" => to }),
                None => tr!("many-does-give-role", { "to" => to }),
            };
            std::iter::once(does).chain(loses.then(|| tr!("many-loses"))).collect()
        }
        Act::Assign { to, places } => {
            let places = words::and(words::spoken(), places);
            vec![tr!("many-does-assign", { "role" => words::access::role_name(to), "places" => places })]
        }
        Act::Line(changes) => changes.iter().map(lines::change).collect(),
        Act::Create { .. } | Act::Change(_) | Act::Skip(_) | Act::Cannot(_) => Vec::new(),
    }
}

/// What the stage means where it is an action's, and what comes next; nothing where that is as with a file.
pub(super) fn what_now(action: &Action, stage: Stage, counts: &Counts) -> Option<String> {
    if let Action::Line(_) = action {
        return lines::what_now(stage, counts);
    }
    Some(match stage {
        Stage::Preview if action.is_final() => tr!("many-now-preview-final"),
        Stage::Preview => tr!("many-now-preview"),
        Stage::Done if counts.failed > 0 => tr!("many-now-done-failed", { "count" => counts.failed }),
        Stage::Done if action.is_final() => tr!("many-now-done-final"),
        Stage::Done => tr!("many-now-done"),
        _ => return None,
    })
}

/// The name of the file of results, without its ending.
pub(in crate::bulk) fn results_name() -> String {
    tr!("many-results-name")
}

pub(in crate::bulk) fn result_heads(subject: Subject) -> Vec<String> {
    match subject {
        Subject::Users => vec![tr!("bulk-user"), tr!("many-email"), tr!("many-result"), tr!("bulk-details")],
        Subject::Lines => lines::result_heads(),
    }
}

/// A row of the file of results.
pub(in crate::bulk) fn result(subject: Subject, row: &Listed) -> Vec<String> {
    let details = match &row.problem {
        Some(why) => vec![problem(why)],
        None => super::said::act(&row.act),
    };
    let cells = [row.name.clone(), row.sub.clone(), badge(row), details.join(" ")];
    let number = (subject == Subject::Lines).then(|| row.transaction.clone().unwrap_or_default());
    cells.into_iter().chain(number).collect()
}
