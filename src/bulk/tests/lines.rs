//! Many lines at once by example: from the list, from a file, taken back, and with a second person's yes.

use std::time::Instant;

use serde_json::json;

use super::{moved, seen};
use crate::{
    access::{Permission, Place, Role},
    accounts::{
        maintenance::{
            model::{Action as Does, ChangePlan},
            rules::{Refusal, Unfinished},
        },
        model::{Identifier, Line, LineState},
        store::put_identifier,
        tests::{give, line, put, write},
    },
    bulk::{
        model::{Act, Chosen, Import, LineAction, LineWork, Note, Noting, Problem, Stage, State},
        reading::read_lines,
        rules::{Way, way_back},
        store::{Key, keep_chosen_lines, keep_lines, results},
    },
    care::{
        model::{Suspension, WorkState},
        run::{End, once},
    },
    desk::{
        Script,
        fixture::{Fixture, Somebody},
    },
    ids::LineId,
    proofs::{figure, rounds},
    time::Span,
    words::Bilingual,
};

/// So many lines on one account; the last three are suspended, reserved and cancelled.
pub(super) async fn fleet(test: &Fixture, many: usize) {
    let mut script = Script::new();
    crate::seed::plans::provide(&mut script);
    for (place, (key, unique)) in [("user", false), ("asset", true)].into_iter().enumerate() {
        let name = Bilingual { en: key.to_owned(), es: String::new() };
        let one = Identifier { key: key.to_owned(), name, primary: !unique, at_order: false, unique };
        put_identifier(&mut script, &test.organization, place, &one);
    }
    write(test, script).await;
    let states = [LineState::Suspended, LineState::Reserved, LineState::Cancelled];
    let lines: Vec<Line> = (0..many)
        .map(|nth| {
            let state = states.get((nth + 3).wrapping_sub(many)).copied().unwrap_or(LineState::Active);
            Line { state, ..line(&format!("f{nth:04}"), "fleet", &format!("+1512{:07}", 5_550_000 + nth)) }
        })
        .collect();
    for some in lines.chunks(500) {
        let accounts: &[&str] = if some[0].id.as_str() == "f0000" { &["fleet", "offices"] } else { &[] };
        put(test, &test.organization.clone(), accounts, some).await;
    }
}

pub(super) fn suspend() -> LineAction {
    LineAction::Suspend { reason: Suspension::Seasonal, from: None, until: None }
}

pub(super) async fn planned(test: &Fixture, who: &Somebody, chosen: &Chosen, action: &LineAction) -> Key {
    let desk = test.desk(who).await;
    let permit =
        desk.may_look(Permission::ViewAccounts, &test.organization).await.expect("no fault").expect("a permit");
    keep_chosen_lines(&desk, &permit, chosen, action).await.expect("no fault").expect("a plan")
}

pub(super) async fn all(test: &Fixture, who: &Somebody, action: &LineAction) -> Key {
    planned(test, who, &Chosen::AllLines(Box::default()), action).await
}

/// What the provider was asked comes about.
pub(super) async fn fulfilled(test: &Fixture) {
    test.house.options.clock.turn(Span::seconds(10));
    while once(&test.house, &End::Demonstration).await.expect("works") > 0 {}
}

pub(super) async fn states(test: &Fixture, state: &str) -> usize {
    let text = "SELECT VALUE number FROM line WHERE org = $org AND state = $state";
    let rows: Vec<String> =
        test.house.db().rows(text, json!({ "org": test.organization, "state": state })).await.expect("lines");
    rows.len()
}

pub(super) fn said(run: &Import) -> Vec<(State, Option<Problem>)> {
    run.rows.rows.iter().map(|row| (row.state, row.problem.clone())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspension_of_many_says_which_cannot_and_is_taken_back_as_far_as_it_goes() {
    let test = Fixture::on_disk().await;
    fleet(&test, 12).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let key = all(&test, &olivia, &suspend()).await;
    let plan = seen(&test.desk(&olivia).await, &key).await;
    assert_eq!((plan.counts.change, plan.counts.cannot, plan.asks.is_none()), (9, 3, true), "{:?}", plan.rows.rows);
    let cannot = |nth: usize| plan.rows.rows[nth].act.clone();
    for (nth, state) in [(9, LineState::Suspended), (10, LineState::Reserved), (11, LineState::Cancelled)] {
        assert_eq!(cannot(nth), Act::Cannot(Problem::Line(Refusal::State { state })));
    }
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (9, 0), "{:?}", said(&done));
    let numbers: Vec<_> = done.rows.rows.iter().filter_map(|row| row.transaction.clone()).collect();
    assert_eq!(numbers.len(), 9);
    assert!(done.rows.rows[0].work == Some(WorkState::Acknowledged));

    // One of them waits for staff (it ends in 7), one fails (none ends in 9 here), one is done in part (4).
    fulfilled(&test).await;
    assert_eq!(states(&test, "suspended").await, 9, "eight of nine, and the one before");
    let letters = "SELECT VALUE kind FROM outbox WHERE kind = 'mail' AND payload.template = 'work-completed'";
    let letters: Vec<String> = test.house.db().rows(letters, json!({})).await.expect("letters");
    assert!(letters.is_empty(), "the page of the run tells of all");
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (9, 0), "{:?}", said(&undone));
    fulfilled(&test).await;
    assert_eq!(states(&test, "suspended").await, 1, "as before");
    let text = "SELECT VALUE state FROM work WHERE number = '+15125550007'";
    let withdrawn: Vec<String> = test.house.db().rows(text, json!({})).await.expect("works");
    assert_eq!(withdrawn, ["cancelled"], "nobody had begun");
    let (_, rows) = results(&test.desk(&olivia).await, &key).await.expect("results");
    assert_eq!(rows.iter().filter(|row| row.state == State::Undone).count(), 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_suspends_moves_notes_and_changes_plans() {
    let test = Fixture::on_disk().await;
    fleet(&test, 8).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let put_in = async |does, text: &str| {
        let desk = test.desk(&olivia).await;
        let identifiers = crate::accounts::maintenance::store::offers(&desk).await.expect("offers").identifiers;
        let sheet = read_lines(text.as_bytes(), &identifiers).expect("a file");
        keep_lines(&desk, "lines.csv", does, &sheet).await.expect("kept")
    };
    let file = "Número;Motivo;Hasta\n(512) 555-0000;Pérdida o robo;2099-12-31\n+1 512 555 0001;nope;\n+15125550002;temporal;12/31/2099\n\
        512 555 0002;temporal;\n+15129990000;temporal;\nx;temporal;\n+15125550003;temporal;30.2.\n";
    let key = put_in(Does::Suspend, file).await;
    let plan = seen(&test.desk(&olivia).await, &key).await;
    assert_eq!((plan.counts.change, plan.counts.skip, plan.counts.cannot), (2, 1, 4), "{:?}", plan.rows.rows);
    assert_eq!(plan.rows.rows[4].act, Act::Cannot(Problem::NoSuchLine));

    let key = put_in(Does::Move, "Line,Account number\n5125550000,950-offices\n5125550001,950-none\n").await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.cannot), (1, 1), "{:?}", done.rows.rows);
    fulfilled(&test).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (1, 0), "{:?}", said(&undone));
    fulfilled(&test).await;
    let text = "SELECT VALUE account FROM line WHERE number = '+15125550000'";
    let account: Vec<String> = test.house.db().rows(text, json!({})).await.expect("lines");
    assert_eq!(account, ["fleet"]);

    let key =
        put_in(Does::Identifiers, "Number,asset,user\n5125550000,A-1,Ana\n5125550001,A-1,Ben\n5125550002,A-2,\n").await;
    let plan = seen(&test.desk(&olivia).await, &key).await;
    assert_eq!((plan.counts.change, plan.counts.cannot), (2, 1), "no two lines have one tag: {:?}", plan.rows.rows);
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (2, 0), "{:?}", said(&done));
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (2, 0), "{:?}", said(&undone));

    let key =
        put_in(Does::Plan, "Number,Plan\n5125550000,unlimited_plus\n5125550001,Unlimited Plus\n5125550002,none\n")
            .await;
    let plan = seen(&test.desk(&olivia).await, &key).await;
    assert_eq!((plan.counts.change, plan.counts.cannot), (2, 1), "{:?}", plan.rows.rows);
    assert!(plan.price.is_some_and(|price| price > 0), "{:?}", plan.price);
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!(done.counts.done, 2, "{:?}", said(&done));
    fulfilled(&test).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(undone.counts.undone, 2, "{:?}", said(&undone));
    fulfilled(&test).await;
    let text = "SELECT VALUE plan FROM line WHERE org = $org AND plan = 'unlimited_plus'";
    let still: Vec<String> = test.house.db().rows(text, json!({ "org": test.organization })).await.expect("lines");
    assert!(still.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn restored_ones_are_suspended_again_as_they_were() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    all(&test, &olivia, &suspend()).await;
    let key = all(&test, &olivia, &suspend()).await;
    moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    fulfilled(&test).await;
    let key = all(&test, &olivia, &LineAction::Restore).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (4, 0), "{:?}", done.rows.rows);
    fulfilled(&test).await;
    assert_eq!(states(&test, "suspended").await, 0);
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    // Of the one that was suspended before anybody knew why, nobody knows why.
    assert_eq!((undone.counts.undone, undone.counts.kept), (3, 1), "{:?}", said(&undone));
    fulfilled(&test).await;
    let text = "SELECT VALUE suspension FROM line WHERE org = $org AND state = 'suspended'";
    let why: Vec<String> = test.house.db().rows(text, json!({ "org": test.organization })).await.expect("lines");
    assert_eq!(why, ["seasonal"; 3]);
}

#[test]
fn there_is_a_way_back_only_as_far_as_the_provider_is() {
    let work = |state, is_taken| Unfinished {
        id: "w".to_owned(),
        kind: "suspend".to_owned(),
        state,
        transaction: "T-1".to_owned(),
        due: crate::time::Moment(0),
        is_taken,
    };
    let wish = LineWork::Suspend(crate::accounts::maintenance::model::Suspend {
        line: LineId::new("f"),
        reason: Suspension::Temporary,
        from: None,
        until: None,
    });
    let on = |state| Line { state, ..line("f", "fleet", "+15125550000") };
    let (active, suspended) = (on(LineState::Active), on(LineState::Suspended));
    let taken = Problem::Line(Refusal::Taken { transaction: "T-1".to_owned() });
    for (line, state, is_taken, way) in [
        (&active, WorkState::Acknowledged, false, Ok(Way::Withdraw)),
        (&active, WorkState::Pending, false, Ok(Way::Withdraw)),
        (&active, WorkState::Acknowledged, true, Err(taken.clone())),
        (&active, WorkState::InProgress, false, Err(taken.clone())),
        (&active, WorkState::Held, true, Err(taken)),
        (&suspended, WorkState::Completed, false, Ok(Way::Reverse)),
        (&suspended, WorkState::Partial, true, Ok(Way::Reverse)),
        (&active, WorkState::Completed, false, Err(Problem::ChangedMeanwhile)),
        (&active, WorkState::Failed, false, Err(Problem::NothingCame)),
        (&active, WorkState::Cancelled, false, Err(Problem::NothingCame)),
    ] {
        assert_eq!(way_back(&wish, line, &[work(state, is_taken)], Some("T-1")), way, "{state:?} {is_taken}");
    }
    assert_eq!(way_back(&wish, &active, &[], None), Err(Problem::ChangedMeanwhile));
    let done = [work(WorkState::Completed, false)];
    assert_eq!(way_back(&wish, &suspended, &done, Some("T-2")), Err(Problem::ChangedMeanwhile), "somebody asked since");
    let plan = |features: &[&str]| ChangePlan {
        line: LineId::new("f"),
        plan: "unlimited".to_owned(),
        features: features.iter().map(|key| (*key).to_owned()).collect(),
    };
    let wish = LineWork::Plan { wish: plan(&["hotspot"]), was: plan(&[]) };
    let on = |features| Line { features, ..line("f", "fleet", "+15125550000") };
    let done = [Unfinished { kind: "change_plan".to_owned(), ..work(WorkState::Completed, false) }];
    for (features, way) in [
        (plan(&["hotspot"]).features, Ok(Way::Reverse)),
        (plan(&["hotspot", "roaming"]).features, Err(Problem::ChangedMeanwhile)),
        (plan(&["roaming"]).features, Err(Problem::ChangedMeanwhile)),
    ] {
        assert_eq!(way_back(&wish, &on(features), &done, Some("T-1")), way);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_lines_are_not_chosen() {
    let test = Fixture::on_disk().await;
    fleet(&test, 5).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    give(&test, &elena.member, Role::EndUser.key(), &Place::Line(LineId::new("f0000")), Some("fleet"), None).await;
    let both = Chosen::Lines(vec![LineId::new("f0000"), LineId::new("f0001")]);
    let key = planned(&test, &elena, &both, &suspend()).await;
    assert_eq!(seen(&test.desk(&elena).await, &key).await.counts.all(), 1);
    let note = Note { what: Noting::CostCentre, value: Some("4100".to_owned()) };
    let key = planned(&test, &elena, &both, &LineAction::Note(vec![note])).await;
    let plan = seen(&test.desk(&elena).await, &key).await;
    assert!(matches!(&plan.rows.rows[0].act, Act::Cannot(Problem::Denied(_))), "{:?}", plan.rows.rows);
}

/// Every line is asked for and taken back; how long that takes is printed.
#[tokio::test(flavor = "multi_thread")]
async fn proofs_of_many_lines() {
    for many in [rounds(50, 200), rounds(50, 5_000)] {
        let test = Fixture::on_disk().await;
        fleet(&test, many).await;
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let began = Instant::now();
        let key = all(&test, &olivia, &suspend()).await;
        let planned = began.elapsed();
        let began = Instant::now();
        let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
        let ran = began.elapsed();
        assert_eq!((done.counts.done, done.counts.failed, done.counts.cannot), (many - 3, 0, 3));
        let began = Instant::now();
        let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
        assert_eq!((undone.counts.undone, undone.counts.kept), (many - 3, 0));
        let back = began.elapsed();
        figure(&format!("{many} lines: planned in {planned:.1?}, asked for in {ran:.1?}, taken back in {back:.1?}"));
    }
}
