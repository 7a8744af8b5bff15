//! Maintenance by example: what was typed, the rules, and the whole way through the desk.

mod calling_off;
mod centres;
mod desk;
mod edits;
mod ruling;

use crate::{
    accounts::{
        maintenance::rules::{Facts, Unfinished},
        model::{Feature, Line, LineState, Plan, Sim},
        tests::line,
    },
    care::model::WorkState,
    money::Currency,
    time::Moment,
    words::Bilingual,
};

/// 2026-03-05, 15:12 UTC.
pub const NOW: Moment = Moment(1_772_723_520_000);

pub fn named(text: &str) -> Bilingual {
    Bilingual { en: text.to_owned(), es: String::new() }
}

pub fn feature(key: &str, price: i64, conflicts: &[&str]) -> Feature {
    let conflicts = conflicts.iter().map(|key| (*key).to_owned()).collect();
    Feature { key: key.to_owned(), name: named(key), price, conflicts }
}

pub fn plan(key: &str, price: i64, features: &[&str], included: &[&str], sims: &[Sim]) -> Plan {
    let keys = |list: &[&str]| list.iter().map(|key| (*key).to_owned()).collect();
    let (features, included, sims) = (keys(features), keys(included), sims.to_vec());
    Plan { key: key.to_owned(), name: named(key), price, currency: Currency::default(), features, included, sims }
}

/// An active line on an eSIM with nothing open, and three plans.
pub fn facts() -> Facts {
    let all = ["hotspot", "roaming", "block"];
    Facts {
        line: Line { features: vec!["hotspot".to_owned()], ..line("f1", "fleet", "+15125550101") },
        revision: 1,
        asks: 0,
        account: "Fleet".to_owned(),
        to: None,
        by: "Maya".to_owned(),
        organization: "Cobalt Freight".to_owned(),
        open: Vec::new(),
        taken: false,
        plans: vec![
            plan("unlimited", 4_500, &all, &[], &Sim::ALL),
            plan("plus", 6_000, &all, &["hotspot"], &Sim::ALL),
            plan("card", 1_000, &[], &[], &[Sim::Sim]),
        ],
        features: vec![
            feature("hotspot", 1_000, &[]),
            feature("roaming", 1_500, &[]),
            feature("block", 0, &["hotspot", "roaming"]),
        ],
        told: Vec::new(),
        transaction: "T-ABCDEFGH".to_owned(),
        today: "2026-03-05".to_owned(),
        now: NOW,
    }
}

pub fn of_state(state: LineState) -> Facts {
    let facts = facts();
    Facts { line: Line { state, ..facts.line.clone() }, ..facts }
}

pub fn with_open(kind: &str, due: Moment) -> Facts {
    let open = Unfinished {
        is_taken: false,
        id: "w1".to_owned(),
        kind: kind.to_owned(),
        state: if due > NOW { WorkState::Pending } else { WorkState::Acknowledged },
        transaction: "T-OPEN".to_owned(),
        due,
    };
    Facts { open: vec![open], ..facts() }
}
