//! What a list shows is what single looks show, for everybody, confidential cases and watchers included.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Town, done, wish};
use crate::{
    access::Role,
    cases::{
        model::{CaseQuery, CaseSort, CaseState, Typed, Whose},
        rules::{Opening, StaffTurn, Turn, Watch},
        store,
    },
    desk::{
        HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    ids::CaseId,
};

/// Dice that fall the same each time.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a small number") % most
    }
}

/// All pages of a list.
pub(super) async fn listed(town: &Town, who: &Somebody, query: CaseQuery) -> Vec<CaseId> {
    let desk = town.test.desk(who).await;
    let (mut all, mut query) = (Vec::new(), query);
    loop {
        let list = store::cases(&desk, &query).await.expect("a list");
        all.extend(list.page.rows.into_iter().map(|item| item.id));
        query.after = list.page.next;
        if query.after.is_none() {
            return all;
        }
    }
}

async fn status(town: &Town, who: &Somebody, status: &str) {
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.id] SET status = $_.status",
        json!({ "org": town.test.organization, "id": who.member, "status": status }),
    );
    script.touch_access(&town.test.organization);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("a status");
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_what_single_looks_show() {
    let town = Town::over(Fixture::on_disk().await).await;
    let mut dice = Dice(7);
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let second = town.test.member("Marcos", &[Role::CaseManager, Role::EndUser]).await;
    let maya = town.test.member("Maya", &[Role::MaintenanceManager]).await;
    let openers = [&town.nora, &town.carlos, &town.cathy, &second, &olivia];
    let mut all = Vec::new();
    for nth in 0..70 {
        let opener = openers[dice.below(openers.len())];
        let watcher = openers[dice.below(openers.len())];
        let watchers = if dice.below(3) == 0 { vec![watcher.email.clone()] } else { Vec::new() };
        let wish = Opening { is_confidential: dice.below(3) == 0, ..wish(&format!("Number {nth}")) };
        all.push(done(town.open(opener, wish, Typed { watchers, ..Typed::default() }).await));
    }
    for case in all.iter().take(20) {
        let turn = [StaffTurn::Take, StaffTurn::Ask("?".to_owned()), StaffTurn::Solve("!".to_owned())];
        town.act(&town.abel, case, turn[dice.below(3)].clone()).await.expect("a turn");
    }
    for who in [&town.carlos, &town.nora] {
        agree(&town, who, &all).await;
    }
    // Nobody who is named is left on Cathy's own confidential cases: they fall to the Case Managers.
    let before = listed(&town, &town.nora, CaseQuery::default()).await.len();
    status(&town, &town.cathy, "blocked").await;
    assert!(listed(&town, &town.nora, CaseQuery::default()).await.len() > before);
    for who in [&town.nora, &town.carlos, &second, &olivia] {
        agree(&town, who, &all).await;
    }
    let nothing = town.test.desk(&maya).await;
    for case in &all {
        assert!(store::is_seen(&nothing, case).await.is_err());
    }
}

/// Every list of somebody is the cases that they find one by one.
async fn agree(town: &Town, who: &Somebody, all: &[CaseId]) {
    let desk = town.test.desk(who).await;
    let mut single = BTreeSet::new();
    for case in all {
        if store::card(&desk, case, None).await.is_ok() {
            single.insert(case.clone());
        }
    }
    for sort in CaseSort::ALL {
        let list = listed(town, who, CaseQuery { sort, ..CaseQuery::default() }).await;
        assert_eq!(list.len(), list.iter().collect::<BTreeSet<_>>().len(), "each once");
        assert_eq!(list.into_iter().collect::<BTreeSet<_>>(), single);
        let mut by_state = BTreeSet::new();
        for state in CaseState::ALL {
            by_state.extend(listed(town, who, CaseQuery { sort, state: Some(*state), ..CaseQuery::default() }).await);
        }
        assert_eq!(by_state, single);
    }
    for whose in Whose::ALL {
        let list = listed(town, who, CaseQuery { whose: Some(whose), ..CaseQuery::default() }).await;
        assert!(list.iter().all(|case| single.contains(case)));
    }
    let ids: Vec<String> = all.iter().map(ToString::to_string).collect();
    let hidden = store::hidden(&desk, &ids).await.expect("ids");
    assert!(all.iter().all(|case| hidden.contains(case.as_str()) != single.contains(case)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_found_by_its_number_and_its_subject_by_who_finds_it() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "El escáner pierde la conexión").await;
    let card = store::card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    let find =
        async |who: &Somebody, q: &str| listed(&town, who, CaseQuery { q: q.to_owned(), ..CaseQuery::default() }).await;
    for q in [card.item.number.as_str(), "ESCANER", "conexión escáner"] {
        assert_eq!(find(&town.carlos, q).await, std::slice::from_ref(&case), "{q}");
        assert_eq!(find(&town.nora, q).await, std::slice::from_ref(&case), "{q}");
        assert!(find(&town.cathy, q).await.is_empty(), "{q}");
    }
    assert!(find(&town.carlos, "tablet").await.is_empty());
    // Digits are a number or a part of what it is about.
    let order = town.opened(&town.carlos, "Order 75 of the 4711 tablets").await;
    assert_eq!(find(&town.carlos, "4711").await, std::slice::from_ref(&order));
    let digits = card.item.number.trim_start_matches(['C', 'S', '0']);
    let named = town.opened(&town.carlos, &format!("As in {digits}")).await;
    assert_eq!(find(&town.carlos, digits).await, [case.clone(), named], "{digits}");
    done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
    assert_eq!(find(&town.cathy, &card.item.number).await, std::slice::from_ref(&case));
    done(town.watch(&town.cathy, &case, Watch::Leave, None).await);
    assert!(find(&town.cathy, &card.item.number).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_each_others_only() {
    let town = Town::over(Fixture::on_disk().await).await;
    let town = std::sync::Arc::new(town);
    let mut runs = tokio::task::JoinSet::new();
    for nth in 0..12 {
        let town = town.clone();
        runs.spawn(async move { town.opened(&town.carlos, &format!("At once {nth}")).await });
    }
    let all = runs.join_all().await;
    assert_eq!(all.len(), 12);
    let text = "SELECT VALUE number FROM case";
    let numbers: Vec<String> = town.test.house.db().rows(text, json!({})).await.expect("numbers");
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), 12, "{numbers:?}");
    assert!(numbers.iter().all(|number| number.len() == 9 && number.starts_with("CS000")));
    let turned = town.turn(&town.carlos, &all[0], Turn::Close(None)).await.expect("an answer");
    assert_eq!(done(turned), CaseState::Closed);
}
