//! Disable Login while the session is in use and a write is under way: nothing of theirs happens after the answer.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use serde_json::json;

use super::{figure, rounds};
use crate::{
    access::Role,
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::MemberId,
    people::rules::{self, ContactEdited, ContactFacts, LoginDisabled, LoginEnabled},
};

/// Writes as fast as it can until it is told to stop; counts what succeeded.
async fn keep_writing(
    test: Arc<Fixture>,
    who: Somebody,
    target: MemberId,
    stop: Arc<AtomicBool>,
    written: Arc<AtomicUsize>,
) {
    let mut turn = 0_usize;
    while !stop.load(Ordering::SeqCst) {
        turn += 1;
        let rule = |by: &_, facts: &ContactFacts| {
            let mut after = facts.details.clone();
            after.title = Some(format!("Turn {turn}"));
            rules::edit_contact(by, facts, after)
        };
        let Ok(desk) = Desk::enter(test.house.clone(), who.caller.clone(), &test.organization).await else { continue };
        if let Ok(Outcome::Done(_)) = desk.carry_out::<ContactEdited>(&target, None, rule).await {
            written.fetch_add(1, Ordering::SeqCst);
        }
    }
}

async fn title(test: &Fixture, member: &MemberId) -> Option<String> {
    let values = json!({ "org": test.organization, "id": member });
    let rows: Vec<String> =
        test.house.db().rows("SELECT VALUE title ?? '' FROM member:[$org, $id]", values).await.expect("a row");
    rows.into_iter().next()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_succeeds_after_the_answer() {
    let test = Arc::new(Fixture::on_disk().await);
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let marcos = test.member("Marcos", &[Role::CaseManager]).await;
    let cathy = test.member("Cathy", &[Role::Customer]).await;
    let trials = rounds(30, 1_000);
    let written = Arc::new(AtomicUsize::new(0));
    for trial in 0..trials {
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..2)
            .map(|_| {
                tokio::spawn(keep_writing(
                    test.clone(),
                    marcos.clone(),
                    cathy.member.clone(),
                    stop.clone(),
                    written.clone(),
                ))
            })
            .collect();
        tokio::time::sleep(std::time::Duration::from_millis(u64::try_from(trial % 7 * 8).unwrap_or(0))).await;
        disable(&test, &nora, &marcos, trial).await;
        let at_the_answer = title(&test, &cathy.member).await;
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        stop.store(true, Ordering::SeqCst);
        for writer in writers {
            writer.await.expect("no panic");
        }
        assert_eq!(title(&test, &cathy.member).await, at_the_answer, "trial {trial}: a write landed after the answer");
        let enabled = test.desk(&nora).await.carry_out::<LoginEnabled>(&marcos.member, None, rules::enable_login).await;
        assert!(matches!(enabled, Ok(Outcome::Done(()))), "trial {trial}: {enabled:?}");
        // Their session ended with their last door; the next trial needs one.
        test.renew(&marcos).await;
    }
    let written = written.load(Ordering::SeqCst);
    assert!(written > 0, "the session was in use");
    figure(&format!("{trials} times Disable Login during writes ({written} before the answers): none after it"));
}

async fn disable(test: &Fixture, by: &Somebody, whom: &Somebody, trial: usize) {
    loop {
        match test.desk(by).await.carry_out::<LoginDisabled>(&whom.member, None, rules::disable_login).await {
            Ok(Outcome::Done(())) => return,
            Err(crate::fault::Fault::Busy { .. }) => {}
            other => panic!("trial {trial}: {other:?}"),
        }
    }
}
