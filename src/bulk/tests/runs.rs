//! Runs: carried out, cut off, gone on with, taken back.

use serde_json::json;

use super::{moved, put_in, seen};
use crate::{
    access::Role,
    bulk::{
        model::{Act, Counts, Problem, RowQuery, Stage, State},
        run::run,
        store::{self, show},
    },
    desk::{
        Errand, HouseDeed, Note, Script,
        fixture::{Fixture, Somebody},
    },
    people::{
        model::{ContactForm, User},
        users::{
            model::UserCard,
            rules::{self, UserEdited},
            store::card,
        },
    },
    proofs::{figure, rounds},
};

const FILE: &str = "First name,Last name,Email,Role,Title\n\
    Nía,Núñez,nia@cobalt.test,End User,\n\
    Otto,Weiß,otto@cobalt.test,Order Manager,\n\
    ,,$ana,Billing Manager,Lead\n\
    Ana,Cruz,x,End User,\n";

async fn one(test: &Fixture, by: &Somebody, member: &crate::ids::MemberId) -> UserCard {
    let desk = test.desk(by).await;
    let permit = desk
        .may_look(crate::access::Permission::ViewUsers, &User(member.clone()))
        .await
        .expect("no fault")
        .expect("a permit");
    card(&desk, &permit).await.expect("a card")
}

fn stands(counts: &Counts) -> (usize, usize, usize, usize, usize) {
    (counts.planned, counts.done, counts.failed, counts.undone, counts.kept)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_does_the_good_rows_and_is_undone_in_one_step() {
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let key = put_in(&test.desk(&olivia).await, &FILE.replace("$ana", &ana.email)).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!(done.stage, Stage::Done);
    assert_eq!(stands(&done.counts), (0, 3, 0, 0, 0), "{:?}", done.rows.rows);
    let after = one(&test, &olivia, &ana.member).await;
    assert_eq!(after.user.details.title.as_deref(), Some("Lead"));
    assert_eq!(after.user.roles, [Role::BillingManager.into()]);
    let nia = done.rows.rows[0].member().cloned().expect("a member");
    let otto = done.rows.rows[1].member().cloned().expect("a member");
    assert_eq!(one(&test, &olivia, &nia).await.user.details.email, "nia@cobalt.test");

    // Somebody touches one of them: it stays.
    let desk = test.desk(&olivia).await;
    let form = ContactForm {
        title: "Dispatcher".to_owned(),
        ..ContactForm::of(&one(&test, &olivia, &otto).await.user.details)
    };
    let details = form.parse().expect("details");
    let touched = User(otto.clone());
    let edited = desk.by_itself::<UserEdited>(&touched, None, |by, facts| rules::edit_user(by, facts, details.clone()));
    edited.await.expect("no fault");
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(undone.stage, Stage::Undone);
    assert_eq!(stands(&undone.counts), (0, 0, 0, 2, 1));
    assert_eq!(undone.rows.rows[1].state, State::Kept);
    assert_eq!(undone.rows.rows[1].problem, Some(Problem::ChangedMeanwhile));
    let back = one(&test, &olivia, &ana.member).await;
    assert_eq!((back.user.details.title, back.user.roles), (None, vec![Role::EndUser.into()]));
    assert_eq!(one(&test, &olivia, &nia).await.user.status, crate::access::Status::Deleted);
    assert_eq!(one(&test, &olivia, &otto).await.user.details.title.as_deref(), Some("Dispatcher"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undone_file_gives_its_addresses_back() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let file =
        "First name,Last name,Email,Role\nNía,Núñez,nia@cobalt.test,End User\nOtto,Weiß,otto@cobalt.test,End User\n";
    let key = put_in(&test.desk(&olivia).await, file).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    let first = done.rows.rows[0].member().cloned().expect("a member");
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(stands(&undone.counts), (0, 0, 0, 2, 0));
    let again = put_in(&test.desk(&olivia).await, file).await;
    let done = moved(&test, &olivia, &again, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.create, done.counts.done), (2, 2), "{:?}", done.rows.rows);
    assert_ne!(done.rows.rows[0].member(), Some(&first));
    let desk = test.desk(&olivia).await;
    let restored = desk.by_itself::<rules::UserRestored>(&User(first), None, rules::restore_user).await;
    let taken = crate::fault::Outcome::Refused(rules::Refusal::AddressTaken);
    assert_eq!(restored.expect("no fault"), taken, "somebody else has the address now");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_the_preview_is_not_done() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let desk = test.desk(&olivia).await;
    let key = put_in(&desk, &FILE.replace("$ana", &ana.email)).await;
    let form = ContactForm {
        title: "Else".to_owned(),
        ..ContactForm::of(&one(&test, &olivia, &ana.member).await.user.details)
    };
    let details = form.parse().expect("details");
    let touched = User(ana.member.clone());
    let edited = desk.by_itself::<UserEdited>(&touched, None, |by, facts| rules::edit_user(by, facts, details.clone()));
    edited.await.expect("no fault");
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!(stands(&done.counts), (0, 2, 1, 0, 0));
    assert_eq!(done.rows.rows[2].problem, Some(Problem::ChangedMeanwhile));
    let problems = store::problems(&test.desk(&olivia).await, &key).await.expect("problems");
    assert_eq!(problems.rows.iter().map(|(_, line, _)| *line).collect::<Vec<_>>(), [4, 5]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_stops_with_its_session_and_goes_on_in_another() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let desk = test.desk(&olivia).await;
    let key = put_in(&desk, &FILE.replace("$ana", &ana.email)).await;
    assert!(store::begin(&test.house, &key, Stage::Preview, Stage::Running, &desk.visitor).await.expect("no fault"));
    assert!(
        !store::begin(&test.house, &key, Stage::Preview, Stage::Running, &desk.visitor).await.expect("no fault"),
        "it is begun once"
    );
    let mut script = Script::new();
    script.add("DELETE type::record('session', $_.id)", json!({ "id": desk.visitor.session }));
    test.house.commit(HouseDeed::SignedOut, script).await.expect("signed out");
    run(&test.house, &key).await;
    test.renew(&olivia).await;
    let desk = test.desk(&olivia).await;
    let paused = seen(&desk, &key).await;
    assert_eq!((paused.stage, paused.counts.planned), (Stage::Paused, 3));
    let done = moved(&test, &olivia, &key, Stage::Paused, Stage::Running).await;
    assert_eq!((done.stage, done.counts.done), (Stage::Done, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_do_each_row_once() {
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let rows: Vec<String> = (0..40).map(|n| format!("Ana,Cruz,a{n}@cobalt.test,End User\n")).collect();
    let desk = test.desk(&olivia).await;
    let key = put_in(&desk, &format!("First name,Last name,Email,Role\n{}", rows.concat())).await;
    store::begin(&test.house, &key, Stage::Preview, Stage::Running, &desk.visitor).await.expect("no fault");
    let beside = test.house.beside();
    tokio::join!(run(&test.house, &key), run(&beside, &key));
    let done = seen(&desk, &key).await;
    assert_eq!((done.stage, done.counts.done, done.counts.failed), (Stage::Done, 40, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_opens_to_nobody_else() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let marcos = test.member("Marcos", &[Role::BusinessOwner]).await;
    let key = put_in(&test.desk(&olivia).await, "Email,Role\nx@cobalt.test,End User\n").await;
    let desk = test.desk(&marcos).await;
    assert!(show(&desk, &key, &RowQuery::default()).await.is_err());
    assert!(store::problems(&desk, &key).await.is_err());
    assert!(matches!(seen(&test.desk(&olivia).await, &key).await.rows.rows[0].act, Act::Cannot(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_fails_at_its_commit_is_done_one_by_one() {
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let mut all = Vec::new();
    for name in ["Ana", "Ben", "Cam", "Dia"] {
        all.push(test.member(name, &[Role::EndUser]).await);
    }
    let desk = test.desk(&olivia).await;
    let rows: Vec<String> = all.iter().map(|one| format!("{},Lead\n", one.email)).collect();
    let key = put_in(&desk, &format!("Email,Title\n{}", rows.concat())).await;
    // Of Ana only the commit finds that she is not as she was; Ben's own rule says that there is nothing left to do.
    let retitled = async |who: &Somebody, title: &str| {
        let before = ContactForm::of(&one(&test, &olivia, &who.member).await.user.details);
        ContactForm { title: title.to_owned(), ..before }.parse().expect("details")
    };
    for (who, title) in [(&all[0], "Boss"), (&all[1], "Lead")] {
        let details = retitled(who, title).await;
        let edit = |by: &_, facts: &_| rules::edit_user(by, facts, details.clone());
        desk.by_itself::<UserEdited>(&User(who.member.clone()), None, edit).await.expect("no fault");
    }
    let (ana, cam) = (retitled(&all[0], "Lead").await, retitled(&all[2], "Lead").await);
    let errands = [(&all[0], ana), (&all[2], cam)].map(|(who, details)| Errand::<UserEdited> {
        target: User(who.member.clone()),
        seen: Some(1),
        note: Note { before: None, statement: "RETURN NONE", values: json!({}) },
        rule: Box::new(move |by, facts| rules::edit_user(by, facts, details.clone())),
    });
    let together = desk.carry_out_together(&errands).await;
    assert_eq!(together, Ok(vec![false, false]), "all of a batch or nothing");
    assert_eq!(one(&test, &olivia, &all[2].member).await.user.details.title, None);

    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    let said: Vec<_> = done.rows.rows.iter().map(|row| (row.state, row.problem.clone())).collect();
    let nothing = Problem::Refused(rules::Refusal::NothingChanged);
    assert_eq!(
        said,
        [
            (State::Failed, Some(Problem::ChangedMeanwhile)),
            (State::Failed, Some(nothing)),
            (State::Done, None),
            (State::Done, None),
        ]
    );
    for (who, title) in all.iter().zip(["Boss", "Lead", "Lead", "Lead"]) {
        assert_eq!(one(&test, &olivia, &who.member).await.user.details.title.as_deref(), Some(title));
    }
}

/// Every row of a long file is done, and every one undone; how long that takes is printed.
#[tokio::test(flavor = "multi_thread")]
async fn proofs_of_a_long_file() {
    let many = rounds(50, 5_000);
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let rows: Vec<String> = (0..many)
        .map(|n| {
            format!("Ana{n},Cruz de la Fuente,ana{n}@cobalt.test,End User,Driver,es,+1 212 555 0{:03}\n", n % 1_000)
        })
        .collect();
    let began = std::time::Instant::now();
    let desk = test.desk(&olivia).await;
    let key =
        put_in(&desk, &format!("First name,Last name,Email,Role,Title,Language,Mobile phone\n{}", rows.concat())).await;
    let read = began.elapsed();
    let began = std::time::Instant::now();
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    let ran = began.elapsed();
    assert_eq!((done.stage, done.counts.done, done.counts.failed), (Stage::Done, many, 0));
    let began = std::time::Instant::now();
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (many, 0));
    figure(&format!("a file of {many} users: read in {read:.1?}, run in {ran:.1?}, undone in {:.1?}", began.elapsed()));
}
