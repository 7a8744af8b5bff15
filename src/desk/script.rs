//! What a commit will do: statements of one transaction, each with its own values.
//!
//! Always true: values travel beside the text, never in it; a value that is absent is NONE, never NULL.

use serde_json::{Map, Value, json};

use super::{Behalf, Change, Concern, Event, Letter, Origin, Told, dice, house::Topic, notice};
use crate::{
    ids::{MemberId, OrganizationId},
    time::Moment,
};

/// Statements of one transaction. In a statement `$_` is the object of its own values.
#[derive(Clone, Debug, Default)]
pub struct Script {
    text: String,
    values: Map<String, Value>,
    /// What open pages are told, with the id of its row in the outbox.
    told: Vec<(String, Told)>,
    origin: Origin,
    behalf: Option<Behalf>,
    /// What every line of history in it says beside its own: who has agreed to it.
    agreed: Option<Change>,
}

impl Script {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a statement (without its semicolon) with its values, an object.
    pub fn add(&mut self, statement: &str, values: Value) -> &mut Self {
        let name = format!("s{}", self.values.len());
        self.text.push_str(&statement.replace("$_", &format!("${name}")));
        self.text.push_str(";\n");
        self.values.insert(name, without_nulls(values));
        self
    }

    /// Adds a condition: when it does not hold, the whole transaction ends with this word.
    pub fn require(&mut self, condition: &str, otherwise: &'static str, values: Value) -> &mut Self {
        self.add(&format!("IF !({condition}) {{ THROW 'enlace:{otherwise}' }}"), values)
    }

    /// Notes where the request came from: every line of history in this script keeps it.
    pub fn comes_from(&mut self, origin: Origin) -> &mut Self {
        self.origin = origin;
        self
    }

    /// Notes for whom the actor acts: every line of history from here on keeps it.
    pub fn on_behalf(&mut self, behalf: Option<Behalf>) -> &mut Self {
        self.behalf = behalf;
        self
    }

    /// Notes who has agreed to what follows: every line of history from here on says it.
    pub fn agreed(&mut self, who: Option<Change>) -> &mut Self {
        self.agreed = who;
        self
    }

    /// Writes a line of history. `by` is the actor's member id and name; none when the house or the person did it. What
    /// waits to be sealed is noted beside the line, so that none is missed, however late its transaction became visible.
    pub fn record(
        &mut self,
        now: Moment,
        organization: &OrganizationId,
        by: Option<(&str, &str)>,
        event: Event,
    ) -> &mut Self {
        let Origin { address, browser } = self.origin.clone();
        let (behalf, behalf_name) = self.behalf.clone().map(|behalf| (behalf.id, behalf.name)).unzip();
        let changes: Vec<&Change> = event.changes.iter().chain(&self.agreed).collect();
        self.add(
            "CREATE event:[$_.org, $_.id] SET org = $_.org, rev = $_.rev, at = $_.at, kind = $_.kind, actor = $_.actor,
                actor_name = $_.actor_name, about = $_.about, about_name = $_.about_name, changes = $_.changes,
                address = $_.address, browser = $_.browser, behalf = $_.behalf, behalf_name = $_.behalf_name;
             CREATE unsealed:[$_.org, $_.id]",
            json!({
                "org": organization, "id": dice::ulid(now), "rev": now.reversed(), "at": now, "kind": event.kind,
                "actor": by.map(|(member, _)| member), "actor_name": by.map(|(_, name)| name),
                "about": event.about, "about_name": event.about_name, "changes": changes,
                "address": address, "browser": browser, "behalf": behalf, "behalf_name": behalf_name,
            }),
        )
    }

    /// Notes that roles, holdings or statuses change: whoever decided on the old ones decides again.
    pub fn touch_access(&mut self, organization: &OrganizationId) -> &mut Self {
        self.add("UPSERT guard:[$_.org, 'access'] SET version += 1", json!({ "org": organization }))
    }

    /// Puts a letter into the outbox; it leaves after the commit. What it tells a member they find in the portal as well.
    pub fn post(&mut self, now: Moment, letter: &Letter) -> &mut Self {
        self.notice(now, letter);
        self.outbox(now, "mail", &json!(letter));
        self
    }

    /// What a letter tells a member, for the portal alone.
    pub fn notice(&mut self, now: Moment, letter: &Letter) -> &mut Self {
        if let Some(concern) = &letter.concern {
            let said = notice::said(&letter.values);
            self.add(
                &notice::kept("$_.org", "$_.member"),
                json!({
                    "org": concern.organization, "member": concern.member, "about": concern.about,
                    "template": letter.template, "said": said, "now": now, "rev": now.reversed(),
                }),
            );
            self.tell_member(now, &concern.organization, &concern.member);
            self.push(now, &letter.template, concern);
        }
        self
    }

    /// What a letter of this name tells a member, for those of their devices that take such.
    pub fn push(&mut self, now: Moment, template: &str, concern: &Concern) -> &mut Self {
        self.add(notice::PUSHED, json!({ "template": template, "of": concern, "now": now }))
    }

    /// Tells open pages, here and on other servers, that something changed: once in a script.
    pub fn tell(&mut self, now: Moment, organization: &OrganizationId, topic: Topic) -> &mut Self {
        self.tell_all(now, Told { organization: organization.clone(), topic, member: None })
    }

    /// Tells the open pages of one member that there is news for them.
    pub fn tell_member(&mut self, now: Moment, organization: &OrganizationId, member: &MemberId) -> &mut Self {
        let (organization, member) = (organization.clone(), Some(member.clone()));
        self.tell_all(now, Told { organization, topic: Topic::Notices, member })
    }

    fn tell_all(&mut self, now: Moment, told: Told) -> &mut Self {
        if !self.told.iter().any(|(_, already)| *already == told) {
            let id = self.outbox(now, "live", &json!(told));
            self.told.push((id, told));
        }
        self
    }

    fn outbox(&mut self, now: Moment, kind: &str, payload: &Value) -> String {
        let id = dice::ulid(now);
        self.add(
            "CREATE type::record('outbox', $_.id) SET kind = $_.kind, at = $_.at, due = $_.at, tries = 0, payload = $_.payload",
            json!({ "id": id, "kind": kind, "at": now, "payload": payload }),
        );
        id
    }

    pub(super) fn told(&self) -> &[(String, Told)] {
        &self.told
    }

    pub(super) fn into_parts(self) -> (String, Map<String, Value>) {
        (format!("BEGIN;\n{}COMMIT;", self.text), self.values)
    }
}

pub(super) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, without_nulls(v))).collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
