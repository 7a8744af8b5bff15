//! Cases over the real database: strangers, confidential ones, two of the staff at once, letters, history.

use serde_json::json;

use super::{Town, done, wish};
use crate::{
    access::{Denial, Holding, Permission, Reach, Role, Why},
    accounts::{model::Account, store::put_account},
    cases::{
        model::{About, CaseState, QueueQuery, Severity, Target, Typed},
        rules::{Opening, Refusal, StaffTurn, Turn, Watch},
        store::{NotDone, act, card, is_seen, offers, queue, staff_card, waiting},
    },
    desk::{Desk, HouseDeed, Script},
    fault::{Fault, Outcome},
    history::model::HistoryQuery,
    ids::{AccountId, OrganizationId},
    time::Moment,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_finds_their_own_and_what_they_watch_and_nobody_elses() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Carlos's own").await;
    let desk = async |who| town.test.desk(who).await;
    assert!(is_seen(&desk(&town.carlos).await, &case).await.is_ok());
    assert!(is_seen(&desk(&town.nora).await, &case).await.is_ok());
    assert!(is_seen(&desk(&town.cathy).await, &case).await.is_err());
    let reply = town.turn(&town.cathy, &case, Turn::Reply("Me too".to_owned())).await;
    assert!(matches!(reply, Ok(Outcome::NotAllowed(Denial { why: Why::NotNamed, .. }))), "{reply:?}");
    done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
    assert_eq!(
        done(town.turn(&town.cathy, &case, Turn::Reply("Me too".to_owned())).await.expect("an answer")),
        CaseState::Acknowledged
    );
    assert_eq!(
        town.watch(&town.cathy, &case, Watch::Add, Some(&town.nora.email)).await,
        Outcome::Refused(Refusal::NotYours)
    );
    let unknown = town.watch(&town.nora, &case, Watch::Add, Some("nobody@cobalt.test")).await;
    assert_eq!(unknown, Outcome::Refused(Refusal::NoSuchColleague { address: "nobody@cobalt.test".to_owned() }));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_organization_finds_nothing() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Here").await;
    let elsewhere: OrganizationId = town.test.another("Rivera Dental").await;
    let rosa = town.test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner, Role::CaseManager]).await;
    let desk = Desk::enter(town.test.house.clone(), rosa.caller.clone(), &elsewhere).await.expect("a desk");
    assert!(is_seen(&desk, &case).await.is_err());
    let opened = town.open(&town.nora, wish("x"), Typed { watchers: vec![rosa.email], ..Typed::default() }).await;
    assert!(matches!(opened, Outcome::Refused(Refusal::NoSuchColleague { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_case_is_for_those_named_and_not_in_the_history_of_others() {
    let town = Town::new().await;
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let secret = Opening { is_confidential: true, ..wish("Quiet") };
    let case = done(town.open(&town.carlos, secret.clone(), Typed::default()).await);
    let open = town.opened(&town.carlos, "Loud").await;
    for who in [&town.nora, &town.cathy, &olivia] {
        assert!(matches!(card(&town.test.desk(who).await, &case, None).await, Err(crate::desk::DeskError::NotFound)));
    }
    let desk = town.test.desk(&olivia).await;
    let permit =
        desk.may_look(Permission::ViewHistory, &town.test.organization).await.expect("a look").expect("a permit");
    let history = crate::history::store::list(&desk, &permit, &HistoryQuery::default(), None).await.expect("a history");
    let about: Vec<&str> = history.page.rows.iter().map(|line| line.about.as_str()).collect();
    assert!(about.contains(&open.as_str()) && !about.contains(&case.as_str()), "{about:?}");
    // A Case Manager who opens one for a colleague is named on it too.
    let typed = Typed { behalf: Some(town.cathy.email.clone()), ..Typed::default() };
    let hers = done(town.open(&town.nora, secret, typed.clone()).await);
    for (who, finds) in [(&town.nora, true), (&town.cathy, true), (&town.carlos, false), (&olivia, false)] {
        assert_eq!(is_seen(&town.test.desk(who).await, &hers).await.is_ok(), finds);
    }
    assert_eq!(town.open(&town.carlos, wish("x"), typed).await, Outcome::Refused(Refusal::NotForOthers));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_about_what_its_opener_sees() {
    let town = Town::new().await;
    let (house, organization) = (&town.test.house, &town.test.organization);
    let line = json!({
        "id": "fleet-00", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim",
        "features": [], "state": "active", "identifiers": [],
    });
    let line: crate::accounts::model::Line = serde_json::from_value(line).expect("a line");
    let account = crate::accounts::model::Account {
        id: line.account.clone(),
        name: "Fleet".to_owned(),
        number: "950".to_owned(),
        lines: 1,
    };
    let mut script = Script::new();
    crate::accounts::store::put_account(&mut script, organization, &account, house.now());
    crate::accounts::store::put_line(&mut script, organization, &line, house.now());
    house.commit(HouseDeed::Seeded, script).await.expect("places");
    let marcos = town.test.member("Marcos", &[Role::BusinessOwner, Role::CaseManager]).await;
    let typed = Typed { line: Some("+15125550140".to_owned()), ..Typed::default() };
    let case = done(town.open(&marcos, wish("The line"), typed.clone()).await);
    let shown = card(&town.test.desk(&marcos).await, &case, None).await.expect("a card");
    assert_eq!(shown.about, About::Line { id: line.id, number: line.number });
    assert!(shown.about_is_open);
    assert_eq!(town.open(&town.carlos, wish("The line"), typed).await, Outcome::Refused(Refusal::NoSuchLine));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_agents_is_told_before_anything_is_sent() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Two at once").await;
    let key = town.key(&case);
    let seen = staff_card(&town.ines, &key, None).await.expect("a card").revision;
    town.act(&town.abel, &case, StaffTurn::Take).await.expect("taken");
    let second = act(&town.ines, &key, seen, (&StaffTurn::Reply("Hello".to_owned()), &[])).await;
    assert!(
        matches!(&second, Err(NotDone::Refused(Refusal::TakenBy { name })) if name == "Abel (Enlace)"),
        "{second:?}"
    );
    // The customer has written meanwhile.
    let seen = staff_card(&town.abel, &key, None).await.expect("a card").revision;
    done(town.turn(&town.carlos, &case, Turn::Reply("It works again".to_owned())).await.expect("an answer"));
    let late = act(&town.abel, &key, seen, (&StaffTurn::Reply("Hello".to_owned()), &[])).await;
    assert!(matches!(late, Err(NotDone::Stale)), "{late:?}");
    let shown = card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    assert_eq!(shown.comments.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["It works again"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_from_its_opening_to_its_end() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "From end to end").await;
    done(town.watch(&town.nora, &case, Watch::Join, None).await);
    town.act(&town.abel, &case, StaffTurn::Take).await.expect("taken");
    town.act(&town.abel, &case, StaffTurn::Ask("Which phone?".to_owned())).await.expect("asked");
    assert_eq!(waiting(&town.test.desk(&town.carlos).await, 50).await.expect("a count"), 1);
    assert_eq!(waiting(&town.test.desk(&town.nora).await, 50).await.expect("a count"), 0);
    let shown = card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card");
    assert!(matches!((shown.first, shown.resolve), (Target::Met(_), Target::Paused)));
    assert_eq!(
        done(town.turn(&town.carlos, &case, Turn::Reply("The red one".to_owned())).await.expect("an answer")),
        CaseState::InProgress
    );
    town.act(&town.abel, &case, StaffTurn::Solve("Turn it on".to_owned())).await.expect("solved");
    let early = town.turn(&town.carlos, &case, Turn::Reply("Wait".to_owned())).await.expect("an answer");
    assert_eq!(early, Outcome::Refused(Refusal::Solved));
    done(town.turn(&town.carlos, &case, Turn::Reject("It is on".to_owned())).await.expect("an answer"));
    town.act(&town.abel, &case, StaffTurn::Solve("Turn it off".to_owned())).await.expect("solved");
    assert_eq!(done(town.turn(&town.carlos, &case, Turn::Accept).await.expect("an answer")), CaseState::Closed);
    let desk = town.test.desk(&town.carlos).await;
    let shown = card(&desk, &case, None).await.expect("a card");
    assert_eq!(shown.comments.len(), 5);
    assert_eq!(shown.history.len(), 9);
    let letters = town.letters().await;
    let to =
        |who: &str| letters.iter().filter(|(_, to)| to == who).map(|(which, _)| which.as_str()).collect::<Vec<_>>();
    assert_eq!(to(&town.carlos.email), ["case-opened", "case-asked", "case-solved", "case-solved"]);
    assert_eq!(
        to(&town.nora.email),
        ["case-asked", "case-replied", "case-solved", "case-reopened", "case-solved", "case-closed"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_cases_of_which_nothing_is_promised_staff_see_the_graver_first() {
    let town = Town::new().await;
    let mut expected = Vec::new();
    for severity in [Severity::S4, Severity::S1] {
        let case = done(town.open(&town.carlos, Opening { severity, ..wish("Which first?") }, Typed::default()).await);
        town.act(&town.abel, &case, StaffTurn::Reply("Hello".to_owned())).await.expect("answered");
        expected.insert(0, case);
    }
    for query in
        [QueueQuery::default(), QueueQuery { mine: true, state: Some(CaseState::InProgress), ..QueueQuery::default() }]
    {
        let list = queue(&town.abel, &query).await.expect("a queue");
        assert!(list.page.rows.iter().all(|item| item.due.is_none()));
        assert_eq!(list.page.rows.into_iter().map(|item| item.id).collect::<Vec<_>>(), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_migration_finds_undue_is_put_in_order() {
    let town = Town::new().await;
    let db = town.test.house.db();
    let case = done(town.open(&town.carlos, Opening { severity: Severity::S4, ..wish("Old") }, Typed::default()).await);
    town.act(&town.abel, &case, StaffTurn::Reply("Hello".to_owned())).await.expect("answered");
    let old = "UPDATE case SET due = $never";
    db.rows::<serde_json::Value>(old, json!({ "never": Moment::NEVER })).await.expect("an old case");
    db.rows::<serde_json::Value>(include_str!("../due.surql"), json!({})).await.expect("a migration");
    let due: Option<i64> = db.row("SELECT VALUE due FROM case", json!({})).await.expect("a case");
    assert_eq!(due, Some(Moment::NEVER.0 + 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_offered_once_however_many_roles_reach_it() {
    let town = Town::new().await;
    let mut script = Script::new();
    let (organization, now) = (&town.test.organization, town.test.house.now());
    let account = Account { id: AccountId::new("fleet"), name: "Fleet".to_owned(), number: "950".to_owned(), lines: 1 };
    put_account(&mut script, organization, &account, now);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("an account");
    let mut maya = town.test.desk(&town.test.member("Maya", &[Role::Customer]).await).await;
    for role in [Role::MaintenanceManager, Role::BillingManager] {
        let reach = Reach::Assigned { accounts: vec![account.id.clone()], cost_centres: Vec::new() };
        maya.actor.bearer.holdings.push(Holding { reach, ..Holding::from(role) });
    }
    let offers = offers(&maya, None).await.expect("offers");
    assert_eq!(offers.accounts, [(account.id, account.name)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_customer_is_neither_let_in_nor_written_to() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Blocked").await;
    done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
    let before = town.letters().await.len();
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.id] SET status = 'blocked'",
        json!({ "org": town.test.organization, "id": town.cathy.member }),
    );
    script.touch_access(&town.test.organization);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("a block");
    town.act(&town.abel, &case, StaffTurn::Reply("Hello".to_owned())).await.expect("answered");
    let after = town.letters().await;
    assert_eq!(after.len(), before + 1);
    assert!(after.iter().skip(before).all(|(_, to)| *to == town.carlos.email));
    let enter = Desk::enter(town.test.house.clone(), town.cathy.caller.clone(), &town.test.organization).await;
    assert!(enter.is_err_and(|cause| Fault::from(cause) == Fault::NotFound));
}
