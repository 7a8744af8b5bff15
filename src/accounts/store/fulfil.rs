//! What a work that has been carried out makes of its line.
//!
//! Always true: what is written stands only if the line is as it was read; whatever repeats a line's number or account
//! follows it; a PIN is in its own row and nowhere else.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::Permission,
    accounts::model::Line,
    care::model::Work,
    desk::{Change, Db, DeskError, Event, Script, Topic, fingerprint, secret},
    ids::{AccountId, LineId, OrganizationId},
    people::model::readable,
    time::{Moment, Span},
    words::Bilingual,
};

/// How long a PIN can be read and used.
pub const PIN_LASTS: Span = Span::hours(24);

/// What becomes of a line, before it is written.
#[derive(Debug)]
pub struct Fulfilment {
    organization: OrganizationId,
    line: Line,
    revision: i64,
    work: Work,
    /// The names of the account that it leaves and of the one that it comes to.
    accounts: (String, String),
    /// The names of plans and features by their keys, where the work is about those.
    named: Vec<Named>,
    now: Moment,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
    name: Bilingual,
}

#[derive(Deserialize)]
struct Row {
    line: Line,
    revision: i64,
    account: String,
    #[serde(default)]
    to: Option<String>,
    taken: bool,
    named: Vec<Named>,
}

/// What this work makes of this line.
///
/// # Errors
/// `NotFound` when the line is gone, or cannot become that any more: its number has been given to another line, its new
/// account is gone. Or that the database is broken.
pub async fn fulfilled(
    db: &Db,
    organization: &OrganizationId,
    line: &LineId,
    work: &Work,
    now: Moment,
) -> Result<Fulfilment, DeskError> {
    let to = if let Work::Move { to } = work { Some(to) } else { None };
    let number = if let Work::ChangeNumber { to } = work { Some(to) } else { None };
    let plan = if let Work::ChangePlan { plan, features } = work { Some((plan, features)) } else { None };
    let (plan, features) = plan.unzip();
    let row: Option<Row> = db
        .row(
            "LET $line = SELECT *, record::id(id)[1] AS id FROM ONLY line:[$org, $id];
            RETURN IF $line = NONE { NONE } ELSE { {
                line: $line, revision: $line.revision,
                account: (SELECT VALUE name FROM ONLY account:[$org, $line.account]) ?? '',
                to: IF $to = NONE { NONE } ELSE { (SELECT VALUE name FROM ONLY account:[$org, $to]) },
                taken: IF $number = NONE { false } ELSE { array::len((SELECT VALUE id FROM line WITH INDEX line_number
                    WHERE org = $org AND number = $number LIMIT 1)) > 0 },
                named: IF $plan = NONE { [] } ELSE { (SELECT record::id(id) AS id, name FROM array::concat(
                    [$plan, $line.plan].map(|$key| type::record('plan', $key)),
                    array::concat($features, $line.features).map(|$key| type::record('feature', $key)))) }
            } }",
            json!({
                "org": organization, "id": line, "to": to, "number": number, "plan": plan, "features": features,
            }),
        )
        .await?;
    let row = row.filter(|row| !row.taken && (to.is_none() || row.to.is_some())).ok_or(DeskError::NotFound)?;
    Ok(Fulfilment {
        organization: organization.clone(),
        line: row.line,
        revision: row.revision,
        work: work.clone(),
        accounts: (row.account, row.to.unwrap_or_default()),
        named: row.named,
        now,
    })
}

impl Fulfilment {
    /// Puts the line's new values into the script; gives the line of its history, to which the caller adds the work's
    /// number. When the line is not as it was read any more, the script ends with `moved`.
    pub fn write(&self, script: &mut Script) -> Event {
        let (organization, id) = (&self.organization, &self.line.id);
        script.require(
            "(SELECT VALUE revision FROM ONLY line:[$_.org, $_.id]) = $_.seen",
            "moved",
            json!({ "org": organization, "id": id, "seen": self.revision }),
        );
        script.tell(self.now, organization, Topic::Seen(Permission::ViewAccounts));
        let (kind, changes) = match &self.work {
            Work::Suspend { reason } => ("line_suspended", self.state(script, "suspended", Some(reason.key()))),
            Work::Restore => ("line_restored", self.state(script, "active", None)),
            Work::ChangeNumber { to } => ("line_number_changed", self.number(script, to)),
            Work::ChangeSim { sim, iccid } => {
                self.set(script, "sim = $_.sim, iccid = $_.iccid", json!({ "sim": sim, "iccid": iccid }));
                let kind = Change::of("sim", Some(self.line.sim.key()), Some(sim.key()));
                let iccid = Change::of("iccid", self.line.iccid.as_deref(), iccid.as_deref());
                ("line_sim_changed", kind.into_iter().chain(iccid).collect())
            }
            Work::ChangePlan { plan, features } => ("line_plan_changed", self.plan(script, plan, features)),
            Work::Move { to } => ("line_moved", self.account(script, to)),
            Work::TransferPin => {
                self.pin(script);
                ("transfer_pin_made", Vec::new())
            }
        };
        Event { kind, about: id.as_str().to_owned(), about_name: readable(&self.line.number), changes }
    }

    /// Changes columns of the line.
    fn set(&self, script: &mut Script, columns: &str, mut values: serde_json::Value) {
        values["org"] = json!(self.organization);
        values["id"] = json!(self.line.id);
        script.add(&format!("UPDATE line:[$_.org, $_.id] SET {columns}, revision += 1"), values);
    }

    fn state(&self, script: &mut Script, state: &str, reason: Option<&str>) -> Vec<Change> {
        let since = reason.map(|_| self.now);
        let values = json!({ "state": state, "reason": reason, "since": since });
        self.set(script, "state = $_.state, suspension = $_.reason, suspended = $_.since", values);
        let state = Change::of("state", Some(self.line.state.key()), Some(state));
        state.into_iter().chain(Change::of("suspension", None, reason)).collect()
    }

    fn number(&self, script: &mut Script, to: &str) -> Vec<Change> {
        let values = json!({ "org": self.organization, "id": self.line.id, "number": to });
        script.require(
            "array::len((SELECT VALUE id FROM line WITH INDEX line_number WHERE org = $_.org AND number = $_.number
                LIMIT 1)) = 0",
            "moved",
            values.clone(),
        );
        self.set(script, "number = $_.number", json!({ "number": to }));
        script.add("UPDATE line_words:[$_.org, $_.id] SET number = $_.number", values.clone());
        script.add(
            "UPDATE assigned SET number = $_.number WHERE org = $_.org AND kind = 'line' AND place = $_.id",
            values,
        );
        Change::of("number", Some(&readable(&self.line.number)), Some(&readable(to))).into_iter().collect()
    }

    fn plan(&self, script: &mut Script, plan: &str, features: &[String]) -> Vec<Change> {
        self.set(script, "plan = $_.plan, features = $_.features", json!({ "plan": plan, "features": features }));
        let name = |key: &str| {
            let named = self.named.iter().find(|one| one.id == key);
            named.map_or_else(|| key.to_owned(), |one| json!(one.name).to_string())
        };
        let plan = Change::of("plan", Some(&name(&self.line.plan)), Some(&name(plan)));
        let gone = self.line.features.iter().filter(|key| !features.contains(key));
        let new = features.iter().filter(|key| !self.line.features.contains(key));
        let gone = gone.filter_map(|key| Change::of("feature", Some(&name(key)), None));
        let new = new.filter_map(|key| Change::of("feature", None, Some(&name(key))));
        plan.into_iter().chain(gone).chain(new).collect()
    }

    /// Who has the line assigned keeps it, and is found on its new account; who reached it through the old one does not
    /// any more.
    fn account(&self, script: &mut Script, to: &AccountId) -> Vec<Change> {
        let values = json!({ "org": self.organization, "id": self.line.id, "from": self.line.account, "to": to });
        self.set(script, "account = $_.to", json!({ "to": to }));
        script.add("UPDATE account:[$_.org, $_.from] SET lines = math::max([lines - 1, 0])", values.clone());
        script.add("UPDATE account:[$_.org, $_.to] SET lines += 1", values.clone());
        script.add(
            "UPDATE assigned SET account = $_.to WHERE org = $_.org AND kind = 'line' AND place = $_.id",
            values.clone(),
        );
        script.add(
            "FOR $who IN array::distinct((SELECT VALUE member FROM assigned WITH INDEX assigned_place
                WHERE org = $_.org AND kind = 'line' AND place = $_.id)) {
                UPSERT user_at:[$_.org, $_.to, $who] SET org = $_.org, account = $_.to, member = $who,
                    name_key = (SELECT VALUE name_key FROM ONLY member:[$_.org, $who]);
                IF array::len((SELECT VALUE id FROM assigned WITH INDEX assigned_at WHERE org = $_.org AND member = $who
                    AND account = $_.from LIMIT 1)) = 0 { DELETE user_at:[$_.org, $_.from, $who] }
            }",
            values,
        );
        script.move_requests(&self.organization, &self.line.id, to);
        script.touch_access(&self.organization);
        Change::of("account", Some(&self.accounts.0), Some(&self.accounts.1)).into_iter().collect()
    }

    fn pin(&self, script: &mut Script) {
        script.add(
            "UPSERT transfer_pin:[$_.org, $_.id] SET org = $_.org, pin = $_.pin, at = $_.now, until = $_.until",
            json!({
                "org": self.organization, "id": self.line.id, "pin": pin(), "now": self.now,
                "until": self.now + PIN_LASTS,
            }),
        );
    }
}

/// Six digits out of what a secret comes to.
fn pin() -> String {
    let drawn = fingerprint(&secret());
    let number = u64::from_str_radix(drawn.get(..15).unwrap_or_default(), 16).unwrap_or_default();
    format!("{:06}", number % 1_000_000)
}
