//! The house: the database, the clock, the limits, and who is told after a commit. One for each server process.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde::{Deserialize, Serialize};
use tokio::sync::{Semaphore, broadcast, watch};

use super::{Clock, CommitError, Database, Db, Migration, Script, migrate};
use crate::{
    access::Permission,
    ids::{MemberId, OrganizationId},
    time::{Moment, Span},
};

/// How the house is set up.
#[derive(Clone, Debug)]
pub struct Options {
    pub database: Database,
    pub clock: Clock,
    pub limits: Limits,
    pub hash: HashCost,
    /// Where people reach the portal; every absolute link begins with it, without a slash at its end.
    pub public_url: String,
    pub brand: String,
}

/// What hashing a password costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HashCost {
    /// 19 MiB, two passes.
    #[default]
    Full,
    /// As little as can be: tests and races only.
    Least,
}

/// How long things last.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// A session ends when nobody used it for so long.
    pub idle: Span,
    /// A session ends after so long, used or not.
    pub lifetime: Span,
    /// A deed that wants a fresh sign-in is content with one this old.
    pub fresh: Span,
}

impl Default for Limits {
    fn default() -> Self {
        Self { idle: Span::hours(8), lifetime: Span::days(7), fresh: Span::minutes(15) }
    }
}

/// That something changed, never what.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Told {
    pub organization: OrganizationId,
    pub topic: Topic,
    /// Whose alone it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
}

impl Told {
    /// Whether this organization is told.
    #[must_use]
    pub fn is_of(&self, organization: &OrganizationId) -> bool {
        self.organization == *organization || self.topic == Topic::Outages && self.organization.as_str().is_empty()
    }
}

/// What changed, as a page asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// What those who hold this permission look at.
    Seen(Permission),
    /// What waits for somebody's yes.
    Approvals,
    /// What the provider's staff are asked to do.
    Works,
    /// What one member is told of.
    Notices,
    /// Trouble that touches the organization; of no organization, everybody.
    Outages,
    /// Who may do what: every open page of the organization asks again.
    Access,
}

/// What the house does without a member who is allowed to: the closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseDeed {
    SignedIn,
    SessionSeen,
    SignedOut,
    PasswordChanged,
    PasswordForgotten,
    AddressChangeAsked,
    AddressChangeStopped,
    AddressChanged,
    PreferenceChosen,
    ViewingEnded,
    InvitationAccepted,
    RegistrationAsked,
    RegistrationConfirmed,
    OrganizationAdded,
    OperatorBegan,
    StaffChanged,
    ReplyKept,
    InvitedAgain,
    DraftKept,
    ImportKept,
    DataImported,
    MailDelivered,
    MailTaken,
    RequestTended,
    CaseTurned,
    CaseNoted,
    CasesLinked,
    CasesRead,
    FilePutIn,
    WorkLookedAt,
    WorkChanged,
    Sealed,
    Swept,
    RolesEnded,
    HelpAnswered,
    HelpEdited,
    OutageChanged,
    OutageSaid,
    Seeded,
}

/// Why the house cannot start.
#[derive(Debug)]
pub enum StartError {
    Unreachable(surrealdb::types::Error),
    /// Another server's is not there, or does not take this user.
    Away(surrealdb::types::Error),
    Migration(CommitError),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable(cause) if cause.to_string().contains("already locked") => {
                f.write_str("another process has it open; only one serves a data folder (ENLACE_DATA)")
            }
            Self::Unreachable(cause) => write!(f, "the database cannot be opened: {cause}"),
            Self::Away(cause) if cause.is_connection() => {
                write!(f, "the database of ENLACE_DB does not answer: {cause}")
            }
            Self::Away(cause) => {
                write!(f, "the database of ENLACE_DB does not let it in (ENLACE_DB_USER, ENLACE_DB_PASSWORD): {cause}")
            }
            Self::Migration(cause) => {
                write!(f, "the database cannot be brought to this version: {cause}")
            }
        }
    }
}

impl std::error::Error for StartError {}

#[derive(Debug)]
pub struct House {
    db: Db,
    pub options: Options,
    told: broadcast::Sender<Told>,
    /// What was told here, by its row of the outbox, as long as that can be read again.
    rumours: Mutex<HashMap<String, (Moment, Told)>>,
    pub(super) bell: watch::Sender<()>,
    /// Password hashing takes 19 MiB and a core each: no more at once than there are cores.
    pub hashing: Semaphore,
}

impl House {
    /// Opens the database and brings it to today's shape.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn open(options: Options, migrations: &[Migration]) -> Result<Arc<Self>, StartError> {
        let db = Db::connect(&options.database).await.map_err(|cause| match &options.database {
            Database::Remote { .. } => StartError::Away(cause),
            Database::Memory | Database::Folder(_) => StartError::Unreachable(cause),
        })?;
        migrate(&db, migrations).await.map_err(StartError::Migration)?;
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Ok(Arc::new(Self {
            db,
            options,
            told: broadcast::Sender::new(1_024),
            rumours: Mutex::default(),
            bell: watch::Sender::default(),
            hashing: Semaphore::new(cores),
        }))
    }

    /// A second server over the same database, as tests of several servers want it.
    #[must_use]
    pub fn beside(&self) -> Arc<Self> {
        Arc::new(Self {
            db: self.db.clone(),
            options: self.options.clone(),
            told: broadcast::Sender::new(1_024),
            rumours: Mutex::default(),
            bell: watch::Sender::default(),
            hashing: Semaphore::new(1),
        })
    }

    #[must_use]
    pub const fn db(&self) -> &Db {
        &self.db
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        self.options.clock.now()
    }

    /// What open pages listen to.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Told> {
        self.told.subscribe()
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// What it said instead.
    pub async fn ready(&self) -> Result<(), String> {
        let asked = self.db.row::<bool>("RETURN true", serde_json::json!({}));
        match tokio::time::timeout(std::time::Duration::from_secs(3), asked).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(cause)) => Err(cause.to_string()),
            Err(_) => Err("no answer within 3 s".to_owned()),
        }
    }

    /// Commits what the house itself does. The conditions are in the script, so a conflict is simply tried again.
    ///
    /// # Errors
    /// As `Db::commit`, after five tries.
    pub async fn commit(&self, deed: HouseDeed, script: Script) -> Result<(), CommitError> {
        for _ in 0..5 {
            match self.commit_once(script.clone()).await {
                Err(CommitError::Conflict) => tokio::task::yield_now().await,
                done => return done,
            }
        }
        tracing::warn!(?deed, "given up after five conflicts");
        Err(CommitError::Conflict)
    }

    pub(super) async fn commit_once(&self, script: Script) -> Result<(), CommitError> {
        let told = script.told().to_vec();
        for (id, one) in &told {
            // Before anybody can read it in the outbox: it is told here below.
            self.is_news(id, one);
        }
        self.db.commit(script).await?;
        self.bell.send_replace(());
        for (id, one) in told {
            // Only now can a page know of it.
            self.rumours().insert(id, (self.now(), one.clone()));
            self.announce(one);
        }
        Ok(())
    }

    /// Notes a row of the outbox, and says whether it is told here for the first time.
    pub(super) fn is_news(&self, id: &str, told: &Told) -> bool {
        let (mut rumours, now) = (self.rumours(), self.now());
        let before = rumours.len();
        rumours.entry(id.to_owned()).or_insert_with(|| (now, told.clone()));
        rumours.len() > before
    }

    pub(super) fn forget_news(&self, before: Moment) {
        self.rumours().retain(|_, (heard, _)| *heard >= before);
    }

    /// What was heard here since, each once, as far as `AGO` goes back: a page that was made then may not know it.
    #[must_use]
    pub fn told_since(&self, since: Moment) -> HashSet<Told> {
        self.rumours().values().filter(|(heard, _)| *heard >= since).map(|(_, told)| told.clone()).collect()
    }

    fn rumours(&self) -> MutexGuard<'_, HashMap<String, (Moment, Told)>> {
        self.rumours.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn announce(&self, told: Told) {
        // Nobody listening is not an error.
        let _ = self.told.send(told);
    }
}
