//! Maintenance through the desk and into the database: works, histories, letters, what two who ask at once meet.

use serde_json::{Value, json};

use crate::{
    access::{Permission, Place, Role, Why},
    accounts::{
        fulfilled,
        maintenance::{
            model::{
                Action, ChangeNumber, ChangePlan, ChangeSim, EditAccount, EditIdentifiers, MakePin, MoveLine, Receipt,
                Restore, Suspend,
            },
            rules::{AccountEdited, IdentifiersChanged, Refusal, WorkAsked},
            store::{Written, form},
        },
        model::{Identifier, Line, LineSearch, Noted, Sim},
        store::{line_card, put_identifier},
        tests::{give, line, put, write},
    },
    care::model::{Suspension, Work},
    desk::{
        Desk, Script,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{AccountId, LineId},
    time::Span,
    words::Bilingual,
};

pub(super) type Answer = Result<Outcome<Receipt, Refusal>, Fault>;

pub(super) async fn ask<W: Written>(desk: &Desk, wish: W) -> Answer {
    desk.carry_out_or_ask::<WorkAsked<W>>(&wish, None).await
}

pub(super) async fn asked<W: Written>(desk: &Desk, wish: W) -> String {
    match ask(desk, wish).await {
        Ok(Outcome::Done(receipt)) => receipt.transaction,
        other => panic!("{other:?}"),
    }
}

pub(super) async fn rows(test: &Fixture, text: &str) -> Vec<Value> {
    test.house.db().rows(text, json!({})).await.expect("rows")
}

pub(super) fn id() -> LineId {
    LineId::new("f1")
}

pub(super) fn suspend() -> Suspend {
    Suspend { line: id(), reason: Suspension::Temporary, from: None, until: None }
}

/// Olivia owns, Maya looks after the fleet, Elena uses `f1`.
pub(super) async fn cobalt() -> (Fixture, Somebody, Somebody, Somebody) {
    let test = Fixture::new().await;
    let noted = vec![Noted { key: "asset".to_owned(), value: "CF-2".to_owned() }];
    let lines = [
        line("f1", "fleet", "+15125550101"),
        Line { identifiers: noted, ..line("f2", "fleet", "+15125550102") },
        line("o1", "offices", "+17135550101"),
    ];
    let mut script = Script::new();
    crate::seed::plans::provide(&mut script);
    let name = |text: &str| Bilingual { en: text.to_owned(), es: String::new() };
    for (place, (key, primary)) in [("user", true), ("asset", false)].into_iter().enumerate() {
        let one = Identifier { key: key.to_owned(), name: name(key), primary, at_order: false, unique: !primary };
        put_identifier(&mut script, &test.organization, place, &one);
    }
    write(&test, script).await;
    put(&test, &test.organization.clone(), &["fleet", "offices"], &lines).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    let fleet = Place::Account(AccountId::new("fleet"));
    give(&test, &maya.member, Role::MaintenanceManager.key(), &fleet, Some("fleet"), None).await;
    give(&test, &elena.member, Role::EndUser.key(), &Place::Line(id()), Some("fleet"), None).await;
    (test, olivia, maya, elena)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_has_its_works_its_number_and_its_history_and_changes_nothing_yet() {
    let (test, _, maya, _) = cobalt().await;
    let desk = test.desk(&maya).await;
    let at = test.house.now() + Span::hours(72);
    let until = crate::accounts::maintenance::model::Dated { day: "2099-12-31".to_owned(), at };
    let transaction = asked(&desk, Suspend { until: Some(until), ..suspend() }).await;
    let works = rows(&test, "SELECT kind, state, transaction, number, member_name FROM work ORDER BY due").await;
    assert_eq!(works.len(), 2);
    let expected = json!({ "kind": "suspend", "state": "acknowledged", "transaction": transaction,
        "number": "+15125550101", "member_name": "Maya Test" });
    assert_eq!(works[0], expected);
    assert_eq!((&works[1]["kind"], &works[1]["state"]), (&json!("restore"), &json!("pending")));
    assert_eq!(rows(&test, "SELECT VALUE state FROM line WHERE number = '+15125550101'").await, ["active"]);
    let history = rows(&test, "SELECT kind, actor_name, about_name, changes FROM event WHERE about = 'f1'").await;
    assert_eq!((&history[0]["kind"], &history[0]["actor_name"]), (&json!("suspension_asked"), &json!("Maya Test")));
    assert!(
        history[0]["changes"]
            .as_array()
            .is_some_and(|all| all.contains(&json!({ "field": "transaction", "after": transaction })))
    );
    let again = ask(&test.desk(&maya).await, suspend()).await;
    assert_eq!(again, Ok(Outcome::Refused(Refusal::UnderWay { action: Action::Suspend, transaction })));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_ask_at_once_are_one_work() {
    let (test, olivia, maya, elena) = cobalt().await;
    let desks = [test.desk(&olivia).await, test.desk(&maya).await, test.desk(&elena).await];
    let answers = futures::future::join_all(desks.iter().map(|desk| ask(desk, suspend()))).await;
    let done = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(_)))).count();
    assert_eq!(done, 1, "{answers:?}");
    assert_eq!(rows(&test, "SELECT VALUE id FROM work").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_told_why() {
    let (test, _, maya, elena) = cobalt().await;
    let to = "+15125550199".to_owned();
    let denied = ask(&test.desk(&elena).await, ChangeNumber { line: id(), to: to.clone() }).await;
    let why = |answer: Answer| match answer {
        Ok(Outcome::NotAllowed(denial)) => denial.why,
        other => panic!("{other:?}"),
    };
    assert_eq!(why(denied), Why::NoRole);
    let out_of_reach = ask(&test.desk(&maya).await, ChangeNumber { line: LineId::new("o1"), to }).await;
    assert_eq!(why(out_of_reach), Why::OutOfReach);
    let offices = MoveLine { line: id(), to: AccountId::new("offices") };
    assert_eq!(ask(&test.desk(&maya).await, offices).await, Ok(Outcome::Refused(Refusal::OutOfReach)));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_another_organization_exists() {
    let (test, olivia, ..) = cobalt().await;
    let elsewhere = test.another("Rivera Dental").await;
    put(&test, &elsewhere, &["practice"], &[line("p1", "practice", "+13055550101")]).await;
    let desk = test.desk(&olivia).await;
    let theirs = LineId::new("p1");
    assert_eq!(ask(&desk, Restore { line: theirs.clone() }).await, Err(Fault::NotFound));
    assert_eq!(ask(&desk, MakePin { line: theirs }).await, Err(Fault::NotFound));
    let practice = MoveLine { line: id(), to: AccountId::new("practice") };
    assert_eq!(ask(&desk, practice).await, Ok(Outcome::Refused(Refusal::OutOfReach)), "as one that is nowhere");
    let number = ChangeNumber { line: id(), to: "+13055550101".to_owned() };
    asked(&desk, number).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_or_a_sim_is_no_other_lines_and_not_about_to_be() {
    let (test, olivia, ..) = cobalt().await;
    let desk = test.desk(&olivia).await;
    let to = |line: &str, to: &str| ChangeNumber { line: LineId::new(line), to: to.to_owned() };
    let taken = Ok(Outcome::Refused(Refusal::NumberTaken));
    assert_eq!(ask(&desk, to("f1", "+15125550102")).await, taken);
    asked(&desk, to("f1", "+15125550199")).await;
    assert_eq!(ask(&desk, to("f2", "+15125550199")).await, taken, "f1 is to have it");
    let sim = |line: &str| ChangeSim {
        line: LineId::new(line),
        sim: Sim::Sim,
        iccid: Some("8901260000000000006".to_owned()),
    };
    asked(&desk, sim("f1")).await;
    assert_eq!(ask(&desk, sim("f2")).await, Ok(Outcome::Refused(Refusal::SimTaken)), "f1 is to have it");
    let (db, now) = (test.house.db(), test.house.now());
    let work = Work::ChangeSim { sim: Sim::Sim, iccid: sim("f1").iccid };
    let mut script = Script::new();
    fulfilled(db, &test.organization, &id(), &work, now).await.expect("it can be done").write(&mut script);
    script.add("UPDATE work SET state = 'completed'", json!({}));
    write(&test, script).await;
    assert_eq!(ask(&desk, sim("f2")).await, Ok(Outcome::Refused(Refusal::SimTaken)), "f1 has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn users_and_owners_are_told_of_another_sim_and_a_pin_right_after_a_sign_in_only() {
    let (test, olivia, maya, elena) = cobalt().await;
    let mut script = Script::new();
    for who in [&olivia, &maya, &elena] {
        script.add(
            "CREATE type::record('push', $_.person) SET person = $_.person, session = '', endpoint = '', key = '', auth = '',
                wants = ['sim-change-asked', 'transfer-pin-asked'], at = 0",
            json!({ "person": who.person }),
        );
    }
    write(&test, script).await;
    let esim = ChangeSim { line: id(), sim: Sim::Esim, iccid: None };
    let desk = test.desk(&maya).await;
    asked(&desk, esim.clone()).await;
    asked(&desk, MakePin { line: id() }).await;
    let letters = rows(&test, "SELECT VALUE payload FROM outbox WHERE kind = 'mail' ORDER BY at").await;
    let of = |template: &str| letters.iter().filter(|letter| letter["template"] == template).count();
    assert_eq!((of("sim-change-asked"), of("transfer-pin-asked")), (2, 2), "Elena and Olivia, not Maya");
    assert!(letters.iter().all(|letter| letter["values"]["line"] == "(512) 555-0101"));
    let mut devices = rows(&test, "SELECT VALUE payload.device FROM outbox WHERE kind = 'push'").await;
    devices.sort_by_key(Value::to_string);
    let mut told = vec![json!(elena.person), json!(elena.person), json!(olivia.person), json!(olivia.person)];
    told.sort_by_key(Value::to_string);
    assert_eq!(devices, told);
    test.house.options.clock.turn(Span::minutes(16));
    let stale = ChangeSim { line: LineId::new("o1"), ..esim };
    assert_eq!(ask(&test.desk(&olivia).await, stale).await, Ok(Outcome::SignInAgain));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_is_seen_by_who_may_and_stands_nowhere_else() {
    let (test, _, maya, elena) = cobalt().await;
    asked(&test.desk(&maya).await, MakePin { line: id() }).await;
    let (db, now) = (test.house.db(), test.house.now());
    let mut script = Script::new();
    let made = fulfilled(db, &test.organization, &id(), &Work::TransferPin, now).await.expect("it can be done");
    let event = made.write(&mut script);
    script.record(now, &test.organization, None, event);
    write(&test, script).await;
    let pin = rows(&test, "SELECT VALUE pin FROM transfer_pin").await;
    let pin = pin[0].as_str().expect("a PIN");
    let seen = async |who: &Somebody| {
        let desk = test.desk(who).await;
        let permit = desk.may_look(Permission::ViewAccounts, &id()).await.expect("no fault").expect("allowed");
        line_card(&desk, &permit, &LineSearch::default()).await.expect("a card").standing.pin.map(|pin| pin.pin)
    };
    assert_eq!((seen(&maya).await.as_deref(), seen(&elena).await), (Some(pin), None));
    for table in ["event", "outbox", "work"] {
        let text = json!(rows(&test, &format!("SELECT * OMIT id, at, rev, due FROM {table}")).await).to_string();
        assert!(!text.contains(&format!("\"{pin}\"")), "{table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_kept_by_its_name_and_its_price() {
    let (test, olivia, ..) = cobalt().await;
    let desk = test.desk(&olivia).await;
    asked(&desk, ChangePlan { line: id(), plan: "starter".to_owned(), features: vec!["hotspot".to_owned()] }).await;
    let changes = rows(&test, "SELECT VALUE changes FROM event WHERE kind = 'plan_change_asked'").await;
    assert!(changes[0][0]["after"].as_str().is_some_and(|plan| plan.contains("Negocios")));
    let price = changes[0].as_array().and_then(|all| all.iter().find(|one| one["field"] == "price"));
    assert_eq!(price, Some(&json!({ "field": "price", "before": "4500", "after": "4000" })));
    let kept = rows(&test, "SELECT VALUE work FROM work").await;
    assert_eq!(kept[0]["features"], json!(["hotspot", "wifi_calling"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn identifiers_are_found_by_their_new_words_and_unique_ones_are() {
    let (test, _, maya, _) = cobalt().await;
    let edit = async |seen, values: &[(&str, &str)], centre: Option<&str>| {
        let note = |(key, value): &(&str, &str)| Noted { key: (*key).to_owned(), value: (*value).to_owned() };
        let cost_centre = centre.map(str::to_owned);
        let wish = EditIdentifiers { line: id(), values: values.iter().map(note).collect(), cost_centre };
        let desk = test.desk(&maya).await;
        desk.carry_out_or_ask::<IdentifiersChanged>(&wish, Some(seen)).await
    };
    let taken = edit(1, &[("asset", "cf-2")], None).await;
    assert!(matches!(taken, Ok(Outcome::Refused(Refusal::ValueTaken { .. }))), "{taken:?}");
    assert_eq!(edit(1, &[], Some("9")).await, Ok(Outcome::Refused(Refusal::NoSuchCentre)));
    assert_eq!(edit(1, &[("user", "Van Ñandú"), ("asset", "CF-1")], None).await, Ok(Outcome::Done(())));
    assert_eq!(edit(1, &[("user", "Van")], None).await, Ok(Outcome::Stale));
    let found = rows(&test, "SELECT VALUE line FROM line_words WHERE grams CONTAINS 'nandu'").await;
    assert_eq!(found, ["f1"]);
    assert!(
        rows(&test, "SELECT VALUE line FROM line_words WHERE line = 'f1' AND grams CONTAINS 'phone'").await.is_empty()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accounts_details_are_edited_on_accounts_in_reach() {
    let (test, _, maya, _) = cobalt().await;
    let desk = test.desk(&maya).await;
    let wish = |account: &str| EditAccount {
        account: AccountId::new(account),
        name: "Trucks".to_owned(),
        email: Some("trucks@cobalt.test".to_owned()),
    };
    let edit = async |wish: EditAccount| desk.carry_out_or_ask::<AccountEdited>(&wish, Some(1)).await;
    assert_eq!(edit(wish("fleet")).await, Ok(Outcome::Done(())));
    assert!(matches!(edit(wish("offices")).await, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::OutOfReach));
    let kept = rows(&test, "SELECT name, email, name_key FROM account WHERE name = 'Trucks'").await;
    assert_eq!(kept, [json!({ "name": "Trucks", "email": "trucks@cobalt.test", "name_key": "trucks fleet" })]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_what_can_be_done_and_what_stands_in_the_way() {
    let (test, _, maya, _) = cobalt().await;
    let transaction = asked(&test.desk(&maya).await, suspend()).await;
    let desk = test.desk(&maya).await;
    let permit = desk.may_look(Permission::ViewAccounts, &id()).await.expect("no fault").expect("allowed");
    let page = form(&desk, &permit, Action::Move).await.expect("a page");
    assert_eq!((page.accounts.len(), page.possible.now), (0, None), "she reaches one account only");
    let page = form(&desk, &permit, Action::Suspend).await.expect("a page");
    assert_eq!(
        page.possible.now,
        Some(Refusal::UnderWay { action: Action::Suspend, transaction: transaction.clone() })
    );
    let card = line_card(&desk, &permit, &LineSearch::default()).await.expect("a card");
    let open = &card.standing.open[0];
    assert_eq!((open.transaction.as_str(), open.by.as_str(), open.due), (transaction.as_str(), "Maya Test", None));
    assert_eq!(card.standing.monthly.map(|money| money.minor), Some(4_500));
}
