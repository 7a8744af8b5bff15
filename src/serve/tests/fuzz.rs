//! Every field of every server function, with everything that nobody should send, by somebody who is allowed.
//!
//! Shortly in every test run; each input at each field, and ten megabytes at each, in full (`ENLACE_PROVE=full`).

use serde_json::{Value, json};

use super::{
    Answer, BROWSER, Door,
    bad::{encoded, huge, inputs, is_hidden},
    doors::{self, Takes},
    malformed::stays_here,
};
use crate::{
    access::{Kind, Permission, Permissions, Role},
    desk::{HouseDeed, SESSION_COOKIE, Script, fingerprint, fixture::Somebody, secret},
    identity::passwords,
    ids::{AccountId, RegistrationId, RoleId},
    organizations::store::operator_link,
    proofs::{figure, rounds},
    registration::{
        model::Registrant,
        store::{NewRegistration, put_registration},
    },
    roles::store::{NewRole, put_role},
    serve::late::SECRET,
    words::{Bilingual, Language},
};

const PASSWORD: &str = "seven quiet otters paint";
/// What a plain form leads by, and does not show again.
const UNSHOWN: &str = "files upload chosen org member seen session id back next query after key kind copy registration preview reset how \
    transaction case outage person reply import from had[] article version source identifier[]";

/// A house with somebody who may do everything, and somebody to do it to.
struct Trial {
    door: Door,
    boss: Somebody,
    contact: Somebody,
    turn: usize,
}

impl Trial {
    async fn new() -> Self {
        let door = Door::new().await;
        let boss = door.fixture.member("Olivia", &[Role::BusinessOwner, Role::CaseManager]).await;
        let contact = door.fixture.member("Cathy", &[Role::Customer, Role::EndUser]).await;
        door.fixture.member("Nora", &[Role::CaseManager]).await;
        super::strangers::places(&door).await;
        Self { door, boss, contact, turn: 0 }
    }

    /// As it was: signed in, staff, with the password, nothing counted, nobody's address taken.
    async fn mend(&self) {
        let hash = passwords::hash(&self.door.fixture.house, PASSWORD).await.expect("a hash");
        let mut script = Script::new();
        script.add("DELETE rate", json!({}));
        script.add("DELETE draft", json!({}));
        script.add(
            "UPDATE type::record('person', $_.id) SET password = $_.hash",
            json!({ "id": self.boss.person, "hash": hash }),
        );
        script.add(
            "UPSERT type::record('staff', $_.id) SET role = 'operator', first_name = 'Olivia', created = 1",
            json!({ "id": self.boss.person }),
        );
        self.around(&mut script);
        self.door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("mended");
        self.door.fixture.renew(&self.boss).await;
    }

    /// Account Hub as it was: somebody who is an end user and a customer, a role, somebody who registered themselves.
    fn around(&self, script: &mut Script) {
        let organization = &self.door.fixture.organization;
        let values = json!({ "org": organization, "id": self.contact.member, "person": self.contact.person });
        script.add(
            "UPDATE member:[$_.org, $_.id] SET status = 'active', deleted = NONE, contact = true, user = true, hub_role = 'end_user', revision = 1;
             UPSERT membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.id;
             DELETE holds:[$_.org, $_.id, 'end_user'];
             INSERT RELATION INTO holds { id: holds:[$_.org, $_.id, 'end_user'], org: $_.org, in: member:[$_.org, $_.id],
                out: role:['*', 'end_user'] };
             DELETE role WHERE org = $_.org; DELETE role_name; DELETE registration; DELETE registration_address",
            values,
        );
        let (id, name) = (RoleId::new("guide"), Bilingual { en: "Guide".to_owned(), es: String::new() });
        let (text, permissions) = (Bilingual::default(), Permissions::of(&[Permission::ViewUsers]));
        let (kind, created) = (Kind::EndUser, self.door.fixture.house.now());
        put_role(script, &NewRole { organization, id: &id, kind, name: &name, text: &text, permissions, created });
        let registrant = Registrant {
            first_name: "Tyrone".to_owned(),
            last_name: "Banks".to_owned(),
            email: format!("reg{}@cobalt.test", self.turn),
            language: Language::Es,
        };
        let (id, account) = (RegistrationId::new("reg"), AccountId::new("fleet"));
        let new = NewRegistration { organization, id: &id, account: &account, registrant: &registrant, asked: created };
        put_registration(script, &new);
        script.touch_access(organization);
    }

    /// A link that this function takes, as its letter or the command line has it.
    async fn token(&self, path: &str) -> String {
        let house = &self.door.fixture.house;
        if path.ends_with("operator") || path.ends_with("operator_link") {
            return operator_link(house).await.expect("a link");
        }
        let token = secret();
        let mut script = Script::new();
        script.add(
            "CREATE type::record('reset', $_.id) SET person = $_.person, until = $_.until",
            json!({ "id": fingerprint(&token), "person": self.boss.person, "until": house.now().0 + 600_000 }),
        );
        house.commit(HouseDeed::Seeded, script).await.expect("a link");
        if path.contains("invitation") || path.ends_with("join_organization") {
            let email = format!("guest{}@cobalt.test", self.turn);
            return self.door.fixture.invite("Guest", &email).await.1;
        }
        token
    }

    /// The form of one function with `bad` in one of its fields.
    async fn form(&self, takes: &Takes, field: &str, bad: &str) -> String {
        let token = self.token(&takes.path).await;
        let pairs = takes.fields.iter().map(|name| {
            let value = if name == field { bad.to_owned() } else { self.good(&takes.path, name, &token) };
            format!("{name}={}", encoded(&value))
        });
        pairs.collect::<Vec<_>>().join("&")
    }

    fn good(&self, path: &str, name: &str, token: &str) -> String {
        let turn = self.turn;
        let is_hub = !path.starts_with("people/actions");
        match name {
            "role" | "to" if is_hub => "end_user".to_owned(),
            "key" | "role_key" => "guide".to_owned(),
            "name_en" => format!("Role {turn}"),
            "from" | "kind" => "end_user".to_owned(),
            name if name.starts_with("allow[") => "allowed".to_owned(),
            name if name.starts_with("from[") => "25.00".to_owned(),
            name if name.starts_with("needed[") => "1".to_owned(),
            "account" if path.contains("register") => "950".to_owned(),
            "account" => "fleet".to_owned(),
            "line" if path.starts_with("registration") => "+15125550140".to_owned(),
            "line" => "fleet-00".to_owned(),
            "lines" => "(512) 555-0140".to_owned(),
            "who" => format!("{}:end_user", self.contact.member),
            "row[]" | "on[]" => "line:fleet-00".to_owned(),
            "registration" => "reg".to_owned(),
            "reason" => "A reason".to_owned(),
            "until" => "2999-12-31".to_owned(),
            "query[about]" => "person".to_owned(),
            "query[nobody]" => "false".to_owned(),
            "would" => "0".to_owned(),
            "org" => self.door.fixture.organization.to_string(),
            "member" => self.contact.member.to_string(),
            "token" => token.to_owned(),
            "email" => format!("ana{turn}@cobalt.test"),
            "owner" => format!("owner{turn}@acme.test"),
            "name" => format!("Acme {turn}"),
            "password" | "current" | "again" => PASSWORD.to_owned(),
            "first_name" => "Ana".to_owned(),
            "last_name" => "Cruz".to_owned(),
            "role" | "to" | "query[role]" => "customer".to_owned(),
            "language" | "query[language]" => "es".to_owned(),
            "seen" => "1".to_owned(),
            "terms" => "on".to_owned(),
            "article" | "list" => "users".to_owned(),
            "query[sort]" => "name".to_owned(),
            "query[status]" => "active".to_owned(),
            _ => String::new(),
        }
    }

    /// Who follows a link is nobody yet.
    fn cookie(&self, path: &str) -> String {
        let guest = ["accept_invitation", "join_organization"].iter().any(|end| path.ends_with(end));
        let secret = self.boss.caller.session.as_deref().filter(|_| !guest).unwrap_or_default();
        format!("{SESSION_COOKIE}={secret}; draft=mine")
    }

    async fn send(&self, path: &str, cookie: &str, accept: (&str, &str), form: &str) -> Answer {
        let headers = [("sec-fetch-site", "same-origin"), accept, ("cookie", cookie)];
        self.door.post(&format!("/api/enlace/{path}"), &headers, form).await
    }

    /// One call from the browser's face, and one plain form.
    async fn try_it(&mut self, takes: &Takes, field: &str, bad: &str) {
        let said: String = bad.chars().take(40).collect();
        for accept in [("accept", "application/json"), BROWSER] {
            self.turn += 1;
            self.mend().await;
            let form = self.form(takes, field, bad).await;
            let cookie = self.cookie(&takes.path);
            let answer = self.send(&takes.path, &cookie, accept, &form).await;
            let whole: String = answer.text.chars().take(600).collect();
            let about = format!("{} with {field} = {said:?}: {} {whole}", takes.path, answer.status);
            assert!(answer.status.as_u16() < 500 && !answer.text.contains("Broken"), "{about}");
            let to = answer.header("location");
            assert!(to.is_empty() || stays_here(to), "{about}: leads to {to}");
            let draft = to.split("draft=").nth(1).filter(|_| accept == BROWSER);
            // What a page of accounts is about, and which of its buttons was pressed, nobody types.
            let is_place = takes.path.starts_with("accounts/") && ["account", "line", "role"].contains(&field)
                || takes.path.contains("/take_");
            // All that was chosen of a plan stands in the address, and so does the number of a merge.
            let is_place = is_place || ["/change_plan", "/merge_case"].iter().any(|end| takes.path.ends_with(end));
            let shown = !is_place && !UNSHOWN.split(' ').any(|name| name == field) && !SECRET.contains(&field);
            if let Some(id) = draft.filter(|_| shown) {
                self.is_kept(id, &cookie, (field, bad), &about).await;
            }
        }
    }

    async fn is_kept(&self, id: &str, cookie: &str, typed: (&str, &str), about: &str) {
        let json = ("accept", "application/json");
        let found = self.send("plain/draft", cookie, json, &format!("id={id}")).await;
        let draft: Value = serde_json::from_str(&found.text).expect("a draft");
        let values = draft["values"].as_array().expect("a draft");
        // A box that is not ticked is not there.
        let kept = values.iter().find(|pair| pair[0] == typed.0).and_then(|pair| pair[1].as_str()).unwrap_or_default();
        assert!(kept == typed.1, "{about}: what was typed is not kept");
    }

    /// Nothing that is stored holds what cannot be seen. Drafts are what was typed, and show it as it was.
    async fn nothing_hidden_is_stored(&self) {
        let db = self.door.fixture.house.db();
        let info: Option<Value> = db.row("INFO FOR DB", json!({})).await.expect("tables");
        let tables = info.expect("tables")["tables"].as_object().expect("tables").keys().cloned().collect::<Vec<_>>();
        assert!(tables.len() > 15, "{tables:?}");
        for table in tables.iter().filter(|table| *table != "draft") {
            let rows: Vec<Value> = db.rows(&format!("SELECT * FROM {table}"), json!({})).await.expect("rows");
            let bad = rows.iter().find(|row| strings(row).iter().any(|text| text.chars().any(is_hidden)));
            assert!(bad.is_none(), "{table}: {bad:?}");
        }
    }
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().flat_map(strings).collect(),
        Value::Object(all) => {
            all.iter().flat_map(|(key, value)| strings(value).into_iter().chain([key.as_str()])).collect()
        }
        _ => Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_is_answered_and_never_stored() {
    let all = rounds(0, 1) == 1;
    let (mut trial, mut calls) = (Trial::new().await, 0);
    for takes in doors::every() {
        for (at, field) in takes.fields.iter().enumerate() {
            for (n, bad) in inputs(trial.turn).into_iter().enumerate() {
                // Each field meets a few of them, another field of the same function others.
                if all || (n + at * 5 + takes.path.len()).is_multiple_of(16) {
                    trial.try_it(&takes, field, &bad).await;
                    calls += 2;
                }
            }
        }
        trial.nothing_hidden_is_stored().await;
    }
    figure(&format!("{calls} calls with bad input: none broke, nothing hidden was stored"));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_megabytes_break_nothing() {
    let all = rounds(0, 1) == 1;
    let (mut trial, mut calls) = (Trial::new().await, 0);
    for (turn, takes) in doors::every().into_iter().enumerate() {
        for (at, field) in takes.fields.iter().enumerate() {
            for (n, bad) in huge().into_iter().enumerate() {
                let once = n == (turn + at) % 4;
                if once && (all || (at == turn % takes.fields.len() && turn.is_multiple_of(3))) {
                    trial.try_it(&takes, field, &bad).await;
                    calls += 2;
                }
            }
        }
    }
    trial.nothing_hidden_is_stored().await;
    figure(&format!("{calls} calls with ten megabytes in a field: none broke"));
}
