//! Notices: what a member is told of, kept for the portal and for their devices in the transaction of what it tells.
//!
//! Always true: a notice and a letter are two ways of one fact; it says what happened by the letter's name and values,
//! never in words, and nothing of what somebody wrote; who does not want a letter's kind in the portal has none of it.

use serde_json::{Map, Value};

/// What is told in the letter alone: what somebody wrote, how one is addressed, and where one goes or answers to.
const LETTER_ONLY: [&str; 5] = ["comment", "link", "name", "reason", "thread"];

/// Puts what happened into the outbox for each device of the member that takes a letter of this name.
pub(super) const PUSHED: &str = "
    LET $reader = (SELECT VALUE person FROM ONLY type::record('member', [$_.of.organization, $_.of.member])) ?? '-';
    FOR $device IN (SELECT VALUE record::id(id) FROM push WITH INDEX push_person
            WHERE person = $reader AND wants CONTAINS $_.template LIMIT 50) {
        CREATE type::record('outbox', rand::ulid()) SET kind = 'push', at = $_.now, due = $_.now, tries = 0,
            payload = { device: $device, template: $_.template, concern: $_.of, at: $_.now }
    }";

/// What a notice keeps of a letter's values.
pub(super) fn said(values: &Value) -> Map<String, Value> {
    let values = values.as_object().into_iter().flatten();
    let kept = values.filter(|(name, _)| !LETTER_ONLY.contains(&name.as_str()));
    kept.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The statement that keeps one for the member that the two expressions name; `$_` holds `about`, `template`, `said`,
/// `now` and `rev`. The newest has the smallest `rev`, which ends with its id: two may be of the same millisecond.
#[must_use]
pub fn kept(organization: &str, member: &str) -> String {
    format!(
        "LET $reader = (SELECT VALUE person FROM ONLY type::record('member', [{organization}, {member}])) ?? '-';
         LET $unwanted = (SELECT VALUE unlisted FROM ONLY type::record('notice_choice', $reader)) ?? [];
         IF $_.template NOT IN $unwanted {{
            LET $id = rand::ulid();
            CREATE type::record('notice', [{organization}, $id]) SET org = {organization}, member = {member},
                about = $_.about, template = $_.template, said = $_.said, at = $_.now,
                rev = string::concat($_.rev, ' ', $id), unread = true
         }}"
    )
}
