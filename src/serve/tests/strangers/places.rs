//! What the forms of every door name, so that whoever may look finds something.

use serde_json::json;

use crate::{
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    desk::{HouseDeed, SESSION_COOKIE, Script, fixture::Somebody},
    ids::{MemberId, OrganizationId},
    serve::tests::{Answer, Door},
};

/// An account with a line, as the forms name them.
pub(in crate::serve::tests) async fn places(door: &Door) {
    let line = json!({
        "id": "fleet-00", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim",
        "features": [], "state": "active", "identifiers": [],
    });
    let line: Line = serde_json::from_value(line).expect("a line");
    let (id, now) = (line.account.clone(), door.fixture.house.now());
    let account = Account { id, name: "Fleet".to_owned(), number: "950".to_owned(), lines: 1 };
    let mut script = Script::new();
    put_account(&mut script, &door.fixture.organization, &account, now);
    put_line(&mut script, &door.fixture.organization, &line, now);
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("places");
}

/// Every argument of every function; each takes its own.
pub(super) fn everything(organization: &OrganizationId, member: &MemberId) -> String {
    format!(
        "org={organization}&list=users&member={member}&token=none&registration=none&id=none&session=none&reason=a+question&to=es&back=%2F&next=%2F&email=new%40cobalt.test\
         &password=seven+quiet+otters&current=x&again=seven+quiet+otters&first_name=Ana&last_name=Cruz&title=&role=customer&person=none\
         &business_phone=&mobile_phone=&language=en&terms=on&seen=1&import=none&name=Acme&owner=owner%40acme.test&query%5Bq%5D=\
         &key=end_user&would=0&kind=administrative&name_en=Guide\
         &account=fleet&line=fleet-00&who={member}%3Aend_user&search%5Bfind%5D=&row%5B%5D=line%3Afleet-00\
         &on%5B%5D=line%3Afleet-00&ends%5B%5D=&until=&action=suspend&permission=manage_roles&about=organization&number=none&sim=esim&plan=none&centre=&work=none&step=complete&case=none&outage=none&notice=none&subscription=none&other=none&text=words&purpose=new&article=users&version="
    )
}

impl Door {
    pub(super) async fn call(&self, path: &str, as_whom: Option<&Somebody>, form: &str) -> Answer {
        let secret = as_whom.and_then(|who| who.caller.session.clone()).unwrap_or_default();
        let cookie = format!("{SESSION_COOKIE}={secret}");
        let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json"), ("cookie", cookie.as_str())];
        let answer = self.post(&format!("/api/enlace/{path}"), &headers, form).await;
        assert!(!answer.text.contains("Broken"), "{path} broke: {}", answer.text);
        answer
    }
}
