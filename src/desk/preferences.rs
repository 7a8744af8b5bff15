//! What members keep for themselves about an organization: how they like to look at it.
//!
//! Always true: it opens to nobody else, and not to who sees the portal as they do; no line of history tells of it, as
//! none tells of a language that was chosen, since it changes nothing for anybody else; the right to what it is about
//! is asked each time, and nothing is kept after the answer to a block (`guard`); it is deleted with the member.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::json;

use super::{CommitError, Desk, DeskError, Script, carry::TRIES};
use crate::{
    access::{Denial, Permission, Why},
    fault::{Fault, Outcome},
};

#[derive(Deserialize)]
struct Row {
    kept: String,
    revision: i64,
}

impl Desk {
    /// What the member keeps under this name; nothing to who looks through their eyes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn preference<T: DeserializeOwned + Default>(&self, what: &str) -> Result<T, DeskError> {
        if self.viewer.is_some() { Ok(T::default()) } else { Ok(self.kept(what).await?.0) }
    }

    /// Puts what the rule makes of it in its place, if the member holds the permission.
    ///
    /// # Errors
    /// `SignedOut`, `NotFound`, `Busy` after five tries, or that the database is broken.
    pub async fn prefer<T, R>(
        &self,
        permission: Permission,
        what: &str,
        rule: impl Fn(T) -> Result<T, R> + Send + Sync,
    ) -> Result<Outcome<(), R>, Fault>
    where
        T: Serialize + DeserializeOwned + Default + Send,
        R: Send,
    {
        if self.viewer.is_some() {
            let why = Why::OnlyLooking;
            return Ok(Outcome::NotAllowed(Denial::new(permission, why)));
        }
        let mut desk = self.clone();
        for _ in 0..TRIES {
            if let Err(denial) = desk.may_look(permission, &desk.organization).await? {
                return Ok(Outcome::NotAllowed(denial));
            }
            let (before, revision) = desk.kept::<T>(what).await?;
            let kept = match rule(before) {
                Ok(kept) => kept,
                Err(refusal) => return Ok(Outcome::Refused(refusal)),
            };
            match desk.house().commit_once(desk.keeping(what, &kept, revision)).await {
                Ok(()) => return Ok(Outcome::Done(())),
                Err(CommitError::Unmet(word)) if word == "signed-out" => return Err(Fault::SignedOut),
                Err(CommitError::Conflict | CommitError::Unmet(_)) => desk = desk.again().await?,
                Err(broken @ CommitError::Broken(_)) => return Err(DeskError::from(broken).into()),
            }
        }
        Err(Fault::Busy { retry_after: 1 })
    }

    async fn kept<T: DeserializeOwned + Default>(&self, what: &str) -> Result<(T, i64), DeskError> {
        let text = "SELECT kept, revision FROM preference:[$org, $member, $what]";
        let values = json!({ "org": self.organization, "member": self.actor.bearer.member, "what": what });
        let Some(row) = self.db().row::<Row>(text, values).await? else { return Ok((T::default(), 0)) };
        let kept = serde_json::from_str(&row.kept);
        Ok((kept.map_err(|cause| DeskError::Broken(format!("a preference cannot be read: {cause}")))?, row.revision))
    }

    fn keeping(&self, what: &str, kept: &impl Serialize, revision: i64) -> Script {
        let mut script = self.guarded();
        let values = json!({
            "org": self.organization, "member": self.actor.bearer.member, "what": what, "kept": json!(kept).to_string(),
            "revision": revision,
        });
        script.require(
            "((SELECT VALUE revision FROM ONLY preference:[$_.org, $_.member, $_.what]) ?? 0) = $_.revision",
            "moved",
            values.clone(),
        );
        script.add(
            "UPSERT preference:[$_.org, $_.member, $_.what] SET org = $_.org, member = $_.member, kept = $_.kept,
                revision = $_.revision + 1",
            values,
        );
        script
    }
}
