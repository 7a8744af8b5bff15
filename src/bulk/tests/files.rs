//! Files of lines: what a row may name, and how it may be written.

use super::{lines::fleet, seen};
use crate::{
    access::{Place, Role},
    accounts::{
        maintenance::{model::Action as Does, store::offers},
        tests::give,
    },
    bulk::{
        model::{Act, Import, Problem},
        reading::read_lines,
        store::keep_lines,
    },
    desk::fixture::{Fixture, Somebody},
    ids::AccountId,
};

#[tokio::test(flavor = "multi_thread")]
async fn empty_cells_behind_the_last_column_are_nothing() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let maya = maya(&test).await;
    let file = "Number,Reason\n5125550000,temporary,,\n5125550001,temporary,,x\n";
    let plan = plan(&test, &maya, Does::Suspend, file).await;
    assert!(matches!(plan.rows.rows[0].act, Act::Line(_)), "{:?}", plan.rows.rows);
    assert_eq!(plan.rows.rows[1].act, Act::Cannot(Problem::Spills));
}

/// What a file would do.
async fn plan(test: &Fixture, who: &Somebody, does: Does, text: &str) -> Import {
    let desk = test.desk(who).await;
    let identifiers = offers(&desk).await.expect("offers").identifiers;
    let sheet = read_lines(text.as_bytes(), &identifiers).expect("a file");
    let key = keep_lines(&desk, "lines.csv", does, &sheet).await.expect("kept");
    seen(&test.desk(who).await, &key).await
}

async fn maya(test: &Fixture) -> Somebody {
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let fleet = Place::Account(AccountId::new("fleet"));
    give(test, &maya.member, Role::MaintenanceManager.key(), &fleet, Some("fleet"), None).await;
    maya
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_out_of_reach_is_answered_like_one_that_is_nowhere() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let maya = maya(&test).await;
    let file = "Line,Account number\n5125550000,950-offices\n5125550001,950-none\n";
    let plan = plan(&test, &maya, Does::Move, file).await;
    for (nth, typed) in ["950-offices", "950-none"].into_iter().enumerate() {
        let typed = typed.to_owned();
        assert_eq!(plan.rows.rows[nth].act, Act::Cannot(Problem::NoSuchAccount { typed }));
    }
}
