//! Care's reports, through the door of its staff: the page, the file, and who finds neither.

use super::{BROWSER, Door, care::staff};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script},
};

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_the_page_and_its_file_and_nobody_else_does() {
    let door = Door::new().await;
    let (_, agent) = staff(&door, "agent").await;
    let (_, operator) = staff(&door, "operator").await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let olivia = format!("{SESSION_COOKIE}={}", olivia.caller.session.unwrap_or_default());
    let empty = door.get("/care/reports", &[BROWSER, ("cookie", &operator)]).await;
    assert_eq!(empty.status, 200);
    assert!(empty.text.contains("No cases in this period"), "{}", empty.text);

    let mut script = Script::new();
    let mark = "CREATE case_mark:['org', 'case', 'one'] SET at = $_.now, what = 'opened', severity = 's2'";
    script.add(mark, serde_json::json!({ "now": door.fixture.house.now() }));
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("a mark");
    for (who, status) in [(&agent, 200), (&olivia, 404), (&operator, 200)] {
        for path in ["/care/reports?period=7d", "/care/reports.csv?period=7d"] {
            let answer = door.get(path, &[BROWSER, ("cookie", who)]).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.text.contains("Workload"), status == 200, "{path}");
        }
    }
    let nobody = door.get("/care/reports.csv?period=7d", &[BROWSER]).await;
    assert!(nobody.header("location").starts_with("/sign-in"), "{}", nobody.header("location"));
    let backward = "from=2026-03-05&until=2026-03-01";
    let page = door.get(&format!("/care/reports?{backward}"), &[BROWSER, ("cookie", &agent)]).await.text;
    assert!(page.contains("The last day is before the first.") && page.contains("2026-03-05"), "{page}");
    let file = door.get(&format!("/care/reports.csv?{backward}"), &[BROWSER, ("cookie", &agent)]).await;
    assert_eq!(file.header("location"), format!("/care/reports?{backward}"));
    let spanish = door.get("/care/reports.csv", &[BROWSER, ("cookie", &agent), ("accept-language", "es")]).await;
    assert_eq!(spanish.header("content-type"), "text/csv; charset=utf-8");
    assert!(spanish.text.contains("Carga de trabajo") && spanish.text.contains(",abiertos,1\r\n"), "{}", spanish.text);
}
