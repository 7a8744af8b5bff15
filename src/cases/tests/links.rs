//! Cases that have to do with each other: who sees that, what does not go together, and what a merge widens: nothing.

use super::{Town, done, wish};
use crate::{
    access::{Permission, Role},
    care::store::Agent,
    cases::{
        model::{CaseState, Tie, Typed},
        rules::{Opening, Refusal, StaffTurn, Turn, Watch},
        store::{NotDone, card, link, merge, merge_offer, staff_card, unlink},
    },
    desk::fixture::Somebody,
    history::model::HistoryQuery,
    ids::CaseId,
};

impl Town {
    async fn number(&self, case: &CaseId) -> String {
        staff_card(&self.abel, &self.key(case), None).await.expect("a card").item.number
    }

    async fn link(&self, case: &CaseId, other: &CaseId, tie: Tie) -> Result<(), NotDone> {
        link(&self.abel, &self.key(case), &self.number(other).await, tie).await
    }

    async fn merge(&self, agent: &Agent, case: &CaseId, other: &CaseId) -> Result<(), NotDone> {
        let seen = staff_card(agent, &self.key(case), None).await.expect("a card").revision;
        merge(agent, &self.key(case), seen, &self.number(other).await).await
    }

    /// What this reader sees beside a case, and in its history.
    async fn beside(&self, who: &Somebody, case: &CaseId) -> (Vec<(CaseId, Tie)>, String) {
        let card = card(&self.test.desk(who).await, case, None).await.expect("a card");
        let history = serde_json::to_string(&card.history).expect("a text");
        (card.linked.into_iter().map(|one| (one.id, one.tie)).collect(), history)
    }
}

fn refused(done: Result<(), NotDone>) -> Refusal {
    match done {
        Err(NotDone::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn linked_cases_are_shown_and_named_to_those_alone_who_find_them() {
    let town = Town::new().await;
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let case = town.opened(&town.carlos, "Carlos's").await;
    let hers = town.opened(&town.cathy, "Cathy's").await;
    let secret = Opening { is_confidential: true, ..wish("Quiet") };
    let secret = done(town.open(&town.cathy, secret, Typed::default()).await);
    town.link(&case, &hers, Tie::Parent).await.expect("a parent");
    town.link(&case, &secret, Tie::Related).await.expect("related");
    let (hers_number, secret_number) = (town.number(&hers).await, town.number(&secret).await);
    let (linked, history) = town.beside(&town.carlos, &case).await;
    assert!(linked.is_empty(), "{linked:?}");
    assert!(history.contains("case_linked") && !history.contains(&hers_number) && !history.contains(&secret_number));
    let (linked, history) = town.beside(&town.nora, &case).await;
    assert_eq!(linked, [(hers.clone(), Tie::Parent)]);
    assert!(history.contains(&hers_number) && !history.contains(&secret_number), "{history}");
    assert_eq!(town.beside(&town.nora, &hers).await.0, [(case.clone(), Tie::Child)]);
    let staff = staff_card(&town.ines, &town.key(&case), None).await.expect("a card");
    assert_eq!(staff.linked.len(), 2);
    let desk = town.test.desk(&olivia).await;
    let permit =
        desk.may_look(Permission::ViewHistory, &town.test.organization).await.expect("a look").expect("a permit");
    let lines = crate::history::store::list(&desk, &permit, &HistoryQuery::default(), None).await.expect("a history");
    let text = serde_json::to_string(&lines.page.rows).expect("a text");
    assert!(text.contains("case_parent") && !text.contains("case_related") && !text.contains(&secret_number), "{text}");

    unlink(&town.ines, &town.key(&hers), &case).await.expect("unlinked");
    let (linked, history) = town.beside(&town.nora, &case).await;
    assert!(linked.is_empty() && history.contains("case_unlinked"));
    assert_eq!(refused(unlink(&town.ines, &town.key(&hers), &case).await), Refusal::NotLinked);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_go_together_is_refused_with_its_reason() {
    let town = Town::new().await;
    let mut cases = Vec::new();
    for nth in 0..5 {
        cases.push(town.opened(&town.carlos, &format!("No. {nth}")).await);
    }
    let tie = async |one: usize, other: usize, tie| town.link(&cases[one], &cases[other], tie).await;
    assert_eq!(refused(tie(0, 0, Tie::Related).await), Refusal::SameCase);
    let key = town.key(&cases[0]);
    assert_eq!(refused(link(&town.abel, &key, "CS9999999", Tie::Related).await), Refusal::NoSuchCase);
    tie(0, 1, Tie::Parent).await.expect("1 over 0");
    assert_eq!(refused(tie(1, 0, Tie::Related).await), Refusal::LinkedAlready);
    assert_eq!(refused(tie(0, 2, Tie::Parent).await), Refusal::HasParent);
    tie(1, 2, Tie::Parent).await.expect("2 over 1");
    assert_eq!(refused(tie(2, 0, Tie::Parent).await), Refusal::Circle);
    assert_eq!(refused(tie(2, 3, Tie::Parent).await), Refusal::TooManyGenerations);
    assert_eq!(refused(tie(0, 3, Tie::Child).await), Refusal::TooManyGenerations);
    tie(3, 4, Tie::Child).await.expect("3 over 4");
    tie(2, 3, Tie::Child).await.expect("2 over 3, with what is below");
    assert_eq!(refused(tie(4, 1, Tie::Child).await), Refusal::HasParent);

    let elsewhere = town.test.another("Rivera Dental").await;
    let rosa = town.test.member_of(&elsewhere, "Rosa", &[Role::CaseManager]).await;
    let desk =
        crate::desk::Desk::enter(town.test.house.clone(), rosa.caller.clone(), &elsewhere).await.expect("a desk");
    let decide = |by: &_, facts: &_| crate::cases::rules::open(by, facts, wish("There"));
    let at = crate::cases::store::NewCaseAt(Typed::default());
    let theirs = done(desk.carry_out::<crate::cases::rules::CaseOpened>(&at, None, decide).await.expect("an answer"));
    let own = key;
    let key = crate::cases::store::Key { organization: elsewhere, id: theirs };
    let number = staff_card(&town.abel, &key, None).await.expect("a card").item.number;
    for tie in [Tie::Related, Tie::Parent] {
        assert_eq!(refused(link(&town.abel, &own, &number, tie).await), Refusal::NoSuchCase);
    }
    assert_eq!(refused(merge(&town.abel, &own, 1, &number).await), Refusal::NoSuchCase);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_closes_one_and_shows_the_other_to_nobody_new() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Twice").await;
    done(town.watch(&town.nora, &case, Watch::Join, None).await);
    let into = town.opened(&town.cathy, "Once").await;
    let (key, number) = (town.key(&case), town.number(&into).await);
    let offer = merge_offer(&town.abel, &key, &number).await.expect("an offer");
    assert_eq!((offer.joining.len(), offer.left.len()), (1, 1));
    assert!(offer.joining[0].starts_with("Nora") && offer.left[0].starts_with("Carlos"), "{offer:?}");
    town.act(&town.abel, &case, StaffTurn::Take).await.expect("taken");
    let other = town.merge(&town.ines, &case, &into).await;
    assert!(matches!(refused(other), Refusal::TakenBy { .. }));
    assert!(matches!(merge(&town.abel, &key, 1, &number).await, Err(NotDone::Stale)));
    let letters = town.letters().await.len();
    town.merge(&town.abel, &case, &into).await.expect("merged");

    let mut to: Vec<String> =
        town.letters().await.into_iter().skip(letters).map(|(which, to)| format!("{which} {to}")).collect();
    to.sort();
    assert_eq!(to, [&town.carlos, &town.nora].map(|one| format!("case-merged {}", one.email)));
    let shown = card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    assert_eq!(shown.item.state, CaseState::Closed);
    let text = serde_json::to_string(&shown).expect("a text");
    assert!(!text.contains(&number) && shown.verdicts.reopen == Some(Refusal::Merged), "{text}");
    assert!(crate::cases::store::is_seen(&town.test.desk(&town.carlos).await, &into).await.is_err());
    assert_eq!(town.beside(&town.nora, &case).await.0, [(into.clone(), Tie::Into)]);
    assert_eq!(town.beside(&town.nora, &into).await.0, [(case.clone(), Tie::From)]);
    let watchers = card(&town.test.desk(&town.nora).await, &into, None).await.expect("a card").watchers;
    assert!(watchers.len() == 1 && watchers[0].member == town.nora.member, "{watchers:?}");
    // Cathy, whose case goes on, does not see what went into it.
    assert!(town.beside(&town.cathy, &into).await.0.is_empty());
    for wish in [Turn::Reply("Hello?".to_owned()), Turn::Reopen("Again".to_owned())] {
        let said = town.turn(&town.carlos, &case, wish).await.expect("an answer");
        assert_eq!(said, crate::fault::Outcome::Refused(Refusal::Merged));
    }
    assert_eq!(refused(unlink(&town.abel, &key, &into).await), Refusal::NotLinked);
    let third = town.opened(&town.carlos, "Thrice").await;
    let own = town.number(&into).await;
    assert_eq!(refused(town.merge(&town.abel, &third, &case).await), Refusal::OtherMerged { number: own });
    assert_eq!(refused(town.merge(&town.abel, &case, &third).await), Refusal::Merged);
    assert_eq!(refused(town.link(&third, &case, Tie::Related).await), Refusal::OtherMerged { number });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_case_goes_only_where_nobody_else_is_named() {
    let town = Town::new().await;
    let secret = || Opening { is_confidential: true, ..wish("Quiet") };
    let with = |one: &Somebody| Typed { watchers: vec![one.email.clone()], ..Typed::default() };
    let case = done(town.open(&town.carlos, secret(), with(&town.nora)).await);
    let open = town.opened(&town.carlos, "Loud").await;
    let wider = done(town.open(&town.carlos, secret(), with(&town.cathy)).await);
    let narrower = done(town.open(&town.carlos, secret(), Typed::default()).await);
    for other in [&open, &wider] {
        assert_eq!(refused(town.merge(&town.abel, &case, other).await), Refusal::MoreWouldSee);
    }
    town.merge(&town.abel, &case, &narrower).await.expect("merged");
    // Nora was named on the one and is not on the other.
    assert!(town.beside(&town.nora, &case).await.0.is_empty());
    assert!(crate::cases::store::is_seen(&town.test.desk(&town.nora).await, &narrower).await.is_err());
    assert_eq!(town.beside(&town.carlos, &case).await.0, [(narrower, Tie::Into)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_merges_that_meet_one_is_done_and_no_circle_comes_of_many_links() {
    let town = Town::new().await;
    for _ in 0..4 {
        let (a, b) = (town.opened(&town.carlos, "A").await, town.opened(&town.carlos, "B").await);
        let (one, other) = tokio::join!(town.merge(&town.abel, &a, &b), town.merge(&town.ines, &b, &a));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
    }
    let (a, b) = (town.opened(&town.carlos, "A").await, town.opened(&town.carlos, "B").await);
    let (c, d) = (town.opened(&town.carlos, "C").await, town.opened(&town.carlos, "D").await);
    town.link(&a, &b, Tie::Parent).await.expect("b over a");
    town.link(&c, &d, Tie::Parent).await.expect("d over c");
    let (one, other) = tokio::join!(town.link(&b, &c, Tie::Parent), town.link(&d, &a, Tie::Parent));
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 0, "four generations: {one:?} {other:?}");
    let (one, other) = tokio::join!(town.link(&b, &d, Tie::Parent), town.link(&d, &b, Tie::Parent));
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
}
