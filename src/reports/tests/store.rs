//! Reports over the real database: against cases made by hand, of every organization, and of those of before.

use serde_json::{Value, json};

use crate::{
    care::store::Agent,
    cases::{
        model::{About, Mark, Rating, Severity},
        rules::{Opening, StaffTurn, Turn},
        store::{Past, Step, put_past, retell_some},
        tests::{Town, wish},
    },
    desk::{HouseDeed, Script, Visitor, Zone, fixture::Fixture},
    history::model::Day,
    ids::CaseId,
    reports::{
        csv,
        model::{Period, Report, ReportQuery, Who, Wrong},
        store::{Bounds, MARKED, WAITING, report},
    },
    time::Span,
};

/// A case that was opened so many hours ago, with what happened so many minutes after that.
async fn past(town: &Town, number: i64, severity: Severity, hours: i64, steps: &[(i64, Deed)]) {
    let opened = town.test.house.now() - Span::hours(hours);
    let carlos = crate::cases::rules::Colleague {
        member: town.carlos.member.clone(),
        name: "Carlos".to_owned(),
        first_name: "Carlos".to_owned(),
        email: town.carlos.email.clone(),
        language: "en".to_owned(),
    };
    let text = || "words".to_owned();
    let step = |(minutes, deed): &(i64, Deed)| {
        let at = opened + Span::minutes(*minutes);
        let staff = |turn| Step::Staff(at, town.abel.staff.clone(), turn);
        let customer = |turn| Step::Customer(at, carlos.clone(), turn);
        match deed {
            Deed::Take => staff(StaffTurn::Take),
            Deed::Reply => staff(StaffTurn::Reply(text())),
            Deed::Solve => staff(StaffTurn::Solve(text())),
            Deed::Reject => customer(Turn::Reject(text())),
            Deed::Accept => customer(Turn::Accept),
            Deed::Rate => customer(Turn::Rate(Rating::VeryGood, None)),
        }
    };
    let past = Past {
        id: CaseId::new(format!("case-{number}")),
        number,
        about: About::Organization,
        opener: carlos.clone(),
        watchers: Vec::new(),
        opened,
        wish: Opening { severity, ..wish("Past") },
        steps: steps.iter().map(step).collect(),
    };
    let mut script = Script::new();
    put_past(&mut script, &town.test.organization, &Zone::named("UTC"), past).expect("a past that could have been");
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("a case");
}

enum Deed {
    Take,
    Reply,
    Solve,
    Reject,
    Accept,
    Rate,
}

async fn cases(town: &Town) {
    use Deed::{Accept, Rate, Reject, Reply, Solve, Take};
    // In time, not solved at first, then solved too late and praised.
    past(
        town,
        1,
        Severity::S2,
        100,
        &[(10, Take), (30, Reply), (60, Solve), (90, Reject), (900, Solve), (960, Accept), (970, Rate)],
    )
    .await;
    // Nothing is promised for its solution; the answer was late.
    past(town, 2, Severity::S1, 60, &[(20, Reply), (50, Solve)]).await;
    // Late, and nobody has it.
    past(town, 3, Severity::S2, 30, &[]).await;
    // Answered, and still open.
    past(town, 4, Severity::S2, 1, &[(5, Reply)]).await;
    // Before the period.
    past(town, 5, Severity::S2, 40 * 24, &[(5, Reply), (10, Solve), (20, Accept), (30, Rate)]).await;
}

async fn asked(agent: &Agent, query: &ReportQuery) -> Report {
    report(agent, query, Bounds::default()).await.expect("an answer").expect("a report")
}

async fn operator(town: &Town) -> Agent {
    let paula = town.test.member("Paula", &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = 'operator', first_name = 'Paula', created = 1",
        json!({ "id": paula.person }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    Agent::of(Visitor::enter(town.test.house.clone(), paula.caller).await.expect("a visitor")).await.expect("staff")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_are_those_of_the_cases() {
    let town = Town::new().await;
    cases(&town).await;
    let paula = operator(&town).await;
    let month = asked(&paula, &ReportQuery::default()).await;
    let sum = |of: fn(&crate::reports::model::Tally) -> u32| month.tallies.iter().map(of).sum::<u32>();
    assert_eq!((month.tallies.len(), month.is_all, month.open.is_all), (30, true, true));
    assert_eq!([sum(|day| day.opened), sum(|day| day.answered), sum(|day| day.solved)], [4, 3, 3]);
    assert_eq!(sum(|day| day.reopened), 1);
    let first: Vec<_> = month.first.iter().map(|(_, one)| (one.kept, one.missed, one.waiting)).collect();
    assert_eq!(first, [(0, 1, 0), (2, 1, 1), (0, 0, 0), (0, 0, 0)]);
    let minutes = |span: Option<Span>| span.map(|span| span.0 / 60_000);
    assert_eq!((minutes(month.first[0].1.median), minutes(month.first[1].1.most)), (Some(20), Some(30)));
    // Case 1 twice, the second time late; case 3 is late; case 4 is not due.
    let (_, solution) = month.resolution[0];
    assert_eq!((solution.kept, solution.missed, solution.waiting), (1, 2, 1));
    assert_eq!((minutes(solution.median), minutes(solution.most)), (Some(60), Some(810)));
    assert_eq!((month.unpromised, month.rated(), month.average()), (1, 1, Some(50)));
    assert_eq!((month.open.count(), month.open.late, month.open.oldest[0].number.as_str()), (2, 1, "CS0000003"));
    // Nobody's, and Abel's.
    let told: Vec<_> = month.people.iter().map(|one| (one.who.clone(), one.first.due(), one.open)).collect();
    let abel = Who::Colleague { name: "Abel".to_owned(), id: town.abel.staff.id.clone() };
    assert_eq!(told, [(abel, 3, 1), (Who::Nobody, 1, 1)]);

    // An agent reads the same sums, and of the colleagues no more.
    let ines = asked(&town.ines, &ReportQuery::default()).await;
    assert_eq!((&ines.first, &ines.tallies.len()), (&month.first, &30));
    assert_eq!(ines.people.iter().map(|one| one.who.clone()).collect::<Vec<_>>(), [Who::Others, Who::Nobody]);
    let own = asked(&town.abel, &ReportQuery::default()).await;
    assert_eq!(own.people[0].who, Who::You("Abel".to_owned()));

    let week = asked(&paula, &ReportQuery::of(Period::Week)).await;
    assert_eq!(week.tallies.len(), 7);
    let quarter = asked(&paula, &ReportQuery::of(Period::Quarter)).await;
    assert_eq!((quarter.tallies.len(), quarter.rated()), (13, 2));
    // What is not counted is said.
    let few = report(&paula, &ReportQuery::of(Period::Quarter), Bounds { marks: 3, open: 1 }).await;
    let few = few.expect("an answer").expect("a report");
    assert_eq!((few.is_all, few.open.is_all, few.rated()), (false, true, 0));
    let none = Bounds { marks: 100, open: 0 };
    let none = report(&paula, &ReportQuery::default(), none).await.expect("an answer").expect("a report");
    assert!(none.is_all && !none.open.is_all);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_says_what_the_page_says() {
    let town = Town::new().await;
    cases(&town).await;
    let found = asked(&town.abel, &ReportQuery::default()).await;
    let said = |language| {
        leptos::prelude::Owner::new().with(|| {
            crate::words::provide(language);
            csv::text(&found)
        })
    };
    let english = said(crate::words::Language::En);
    for line in ["First answer,Worse for many people,Due,3", "First answer,Abel (you),Missed,1", "Ratings,,Average,5.0"]
    {
        assert!(english.contains(line), "{line}: {english}");
    }
    assert!(said(crate::words::Language::Es).contains("Primera respuesta,Falla para muchas personas,Vencían,3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_are_none_are_refused() {
    let town = Town::new().await;
    let asked = async |from: &str, until: &str| {
        let query = ReportQuery { period: None, from: Day::read(from), until: Day::read(until) };
        let found = report(&town.abel, &query, Bounds::default()).await.expect("an answer");
        found.map(|found| (found.tallies.len(), found.tallies.last().map(|last| last.from.at)))
    };
    assert_eq!(asked("2026-02-30", "").await, Err(Wrong::NoFirst));
    assert_eq!(asked("", "2026-13-01").await, Err(Wrong::NoLast));
    assert_eq!(asked("2026-03-05", "2026-03-04").await, Err(Wrong::Backward));
    assert_eq!(asked("2024-01-01", "2025-01-01").await, Err(Wrong::TooLong));
    assert_eq!(asked("2024-01-01", "2024-12-31").await.map(|(many, _)| many), Ok(53));
    assert_eq!(asked("2026-03-05", "2026-03-05").await.map(|(many, _)| many), Ok(1));
    // Clocks go forward within.
    assert_eq!(asked("2026-03-01", "2026-03-31").await.map(|(many, _)| many), Ok(31));
    assert_eq!(asked("", "2026-03-31").await.map(|(many, _)| many), Ok(30));
    // Days to come are as empty as others.
    assert!(asked("2099-03-01", "").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_of_before_are_counted_and_twice_is_once() {
    let town = Town::new().await;
    cases(&town).await;
    let db = town.test.house.db();
    let marks = async || -> Vec<Mark> {
        let text = "SELECT what, at, severity, staff, kept, took, rating FROM case_mark ORDER BY at, what";
        db.rows(text, json!({})).await.expect("marks")
    };
    let before = marks().await;
    for text in ["REMOVE TABLE case_mark; REMOVE TABLE case_unmarked", include_str!("../../cases/marks.surql")] {
        let mut script = Script::new();
        script.add(text.trim_end().trim_end_matches(';'), json!({}));
        town.test.house.commit(HouseDeed::Seeded, script).await.expect("done");
    }
    assert!(marks().await.is_empty());
    // What happens from now on is marked when it does, and not told once more.
    town.test.house.options.clock.turn(Span::minutes(1));
    past(&town, 9, Severity::S2, 0, &[(0, Deed::Reply)]).await;
    let since = marks().await;
    while retell_some(&town.test.house).await.expect("a batch") {}
    let all = marks().await;
    assert_eq!(all.len(), before.len() + since.len());
    assert!(before.iter().chain(&since).all(|mark| all.contains(mark)), "{before:?} {all:?}");
}

/// Neither statement reads more than its part of an index.
#[tokio::test(flavor = "multi_thread")]
async fn a_report_reads_its_period_and_what_is_open() {
    let town = Town::over(Fixture::on_disk().await).await;
    cases(&town).await;
    let now = town.test.house.now();
    for (text, index) in [(MARKED, "case_mark_at"), (WAITING, "case_due")] {
        let values = json!({ "from": now - Span::hours(2), "end": now, "state": "acknowledged" });
        let asked = format!("EXPLAIN ANALYZE {text} LIMIT 5");
        let plan: Vec<Value> = town.test.house.db().rows(&asked, values).await.expect("a plan");
        let plan = json!(plan).to_string();
        for told in [index, "direction: Forward"] {
            assert!(plan.contains(told), "{told} is not in {plan}");
        }
    }
}
