//! Staff, call-backs and calling off at one moment have one effect; `kill -9` while works run loses none and does none
//! twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
    path::Path,
    time::Duration,
};

use serde_json::json;

use super::{
    crash::{FOLDER, options, write_and_kill},
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    care::{
        Asking, ask,
        model::{Known, Reason, WorkState},
        rules::{By, Refusal, Staff, Step, WorkChanged},
        run::{End, go_on, once},
        store::{Hand, NotChanged, change_by},
        tests::{SUSPEND, Yard},
        transaction_number,
    },
    desk::{House, HouseDeed, Script, Visitor, fixture::Fixture, secret},
    ids::AccountId,
    schema::MIGRATIONS,
    time::Span,
};

/// What the n-th of those who race says of a work.
fn word(n: usize, visitor: &Visitor) -> (By, Option<Visitor>, Option<i64>, Step) {
    let why = Reason::Known(Known::NotSaid);
    let staff = || By::Staff(Staff { id: visitor.person.to_string(), name: "Paula (Enlace)".to_owned() });
    match n % 4 {
        0 => (By::Provider, None, i64::try_from(n).ok(), Step::Complete),
        1 => (staff(), Some(visitor.clone()), None, Step::Complete),
        2 => (By::House, None, None, Step::Cancel(why)),
        _ => (By::Provider, None, i64::try_from(n).ok(), Step::Fail(why)),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_work_has_one_end() {
    let all = rounds(20, 10_000);
    let mut ends: BTreeMap<&str, usize> = BTreeMap::new();
    for rounds in houses(all) {
        let yard = Yard::over(Fixture::on_disk().await).await;
        let visitor = yard.test.desk(&yard.olivia).await.visitor;
        let mut script = Script::new();
        script.add(
            "CREATE type::record('staff', $_.id) SET role = 'agent', first_name = 'Paula', created = 0",
            json!({ "id": visitor.person }),
        );
        yard.test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
        for round in 0..rounds {
            let line = yard.line(&format!("line-{round}"), &format!("{round:04}"), "active").await;
            let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
            let tries = (0..WRITERS).map(|n| {
                let (house, key, visitor) = (yard.test.house.clone(), key.clone(), visitor.clone());
                async move {
                    let (by, visitor, sequence, step) = word(n, &visitor);
                    change_by(&house, &key, &Hand { by, visitor: visitor.as_ref(), sequence }, &step).await
                }
            });
            let answers = at_once(tries).await;
            let won: Vec<WorkState> =
                answers.iter().filter_map(|answer| answer.as_ref().ok()).map(WorkChanged::to).collect();
            let late = |answer: &_| {
                matches!(
                    answer,
                    Ok(_) | Err(NotChanged::Refused(Refusal::Over | Refusal::NotFromHere) | NotChanged::Busy)
                )
            };
            assert!(won.len() == 1 && answers.iter().all(late), "round {round}: {answers:?}");
            let (state, line_is) = (yard.state(&key).await.0, yard.line_state(&line).await);
            assert_eq!(state, won[0], "round {round}");
            assert_eq!(line_is == "suspended", state == WorkState::Completed, "round {round}");
            assert_eq!(yard.history(&line).await.len(), 1, "round {round}");
            *ends.entry(state.key()).or_default() += 1;
        }
        assert_eq!(yard.letters().await.len(), rounds);
    }
    figure(&format!(
        "{all} rounds of {WRITERS} who end one work: one end, one line of history, one letter each ({ends:?})"
    ));
}

/// The process that is killed: asks for works on new lines and prints each, while they are done beside it.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let yard = Yard::over(Fixture::with(options(Path::new(&folder))).await).await;
    tokio::spawn(go_on(yard.test.house.clone(), End::Demonstration));
    let run = secret().to_lowercase();
    for turn in 0_usize.. {
        let id = format!("{run}-{turn}");
        // A number that is done, not in part and not by staff; asked so long ago that it is done at once.
        let line = yard.line(&id, &format!("{:04}", turn % 1_000 * 10), "active").await;
        let (now, mut script) = (yard.now() - Span::minutes(1), Script::new());
        let asking = Asking {
            organization: &yard.test.organization,
            account: &AccountId::new("fleet"),
            line: &line,
            number: "+15125550140",
            work: &SUSPEND,
            transaction: &transaction_number(now),
            by: (yard.olivia.member.as_str(), "Olivia Test"),
            due: now,
        };
        ask(&mut script, now, &asking);
        yard.test.house.commit(HouseDeed::Seeded, script).await.expect("a work");
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "acknowledged {id}").and_then(|()| out.flush());
    }
}

/// Opens what was left, goes on with it, and looks at every work.
async fn check(folder: &Path, acknowledged: &BTreeSet<String>) -> (usize, usize) {
    let house = House::open(options(folder), MIGRATIONS).await.expect("the database opens again");
    let state = |state: &'static str| {
        let house = house.clone();
        async move {
            let text = format!("SELECT VALUE line FROM work WHERE state = '{state}'");
            let lines: Vec<String> = house.db().rows(&text, json!({})).await.expect("works");
            lines
        }
    };
    let left = state("acknowledged").await.len();
    // Whatever had a work in hand is gone; its lease is over in a minute.
    house.options.clock.turn(Span::minutes(2));
    while once(&house, &End::Demonstration).await.expect("works") > 0 {}
    let done: BTreeSet<String> = state("completed").await.into_iter().collect();
    let lost: Vec<_> = acknowledged.difference(&done).collect();
    assert!(lost.is_empty(), "asked for and lost: {lost:?}");
    let told: Vec<String> = house
        .db()
        .rows("SELECT VALUE about FROM event WHERE kind = 'line_suspended'", json!({}))
        .await
        .expect("events");
    let letters: Vec<String> = house
        .db()
        .rows("SELECT VALUE payload.values.link FROM outbox WHERE kind = 'mail'", json!({}))
        .await
        .expect("letters");
    let suspended: Vec<String> = house
        .db()
        .rows("SELECT VALUE record::id(id)[1] FROM line WHERE state = 'suspended'", json!({}))
        .await
        .expect("lines");
    assert_eq!((told.len(), letters.len(), suspended.len()), (done.len(), done.len(), done.len()));
    assert_eq!(told.into_iter().collect::<BTreeSet<_>>(), done);
    (done.len(), left)
}

#[tokio::test(flavor = "multi_thread")]
async fn works_survive_kill_9() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let kills = rounds(3, 100);
    let (mut done, mut left) = (0, 0);
    for batch in 0..kills.div_ceil(10) {
        let folder = std::env::temp_dir().join(format!("enlace-works-{}", secret()));
        let mut acknowledged = BTreeSet::new();
        for kill in 0..(kills - batch * 10).min(10) {
            let pause = Duration::from_millis(u64::try_from(1_000 + 137 * kill).unwrap_or(1_000));
            let at = folder.clone();
            let child = move || write_and_kill("proofs::works::child", &at, pause);
            acknowledged.extend(tokio::task::spawn_blocking(child).await.expect("a child"));
        }
        let (there, open) = check(&folder, &acknowledged).await;
        (done, left) = (done + there, left + open);
        let _ = std::fs::remove_dir_all(&folder);
    }
    assert!(done > 0, "something was done");
    figure(&format!(
        "{kills} kills while works ran: {done} done once each, {left} of them gone on with after the last kill of a folder"
    ));
}
