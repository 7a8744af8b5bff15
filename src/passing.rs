//! Everything that is thrown away when its time is over: one list, like the migrations (`schema`).

use crate::desk::{OUTBOX, Passing};

/// What the sweeper looks for.
#[must_use]
pub fn passing() -> Vec<Passing> {
    let of_slices = [
        Passing {
            what: "sessions",
            past: "SELECT VALUE id FROM session WHERE seen < $_.now - $_.idle OR created < $_.now - $_.lifetime",
        },
        Passing { what: "links of forgotten passwords", past: "SELECT VALUE id FROM reset WHERE until < $_.now" },
        Passing {
            what: "changes of sign-in addresses",
            past: "SELECT VALUE id FROM address_change WHERE until < $_.now",
        },
        Passing { what: "what was seen as somebody else", past: "SELECT VALUE id FROM viewing WHERE until < $_.now" },
        Passing { what: "codes of registrations", past: "SELECT VALUE id FROM registration_code WHERE until < $_.now" },
        // Nothing waits in a browser for longer than 7 days.
        Passing {
            what: "under which keys something was done",
            past: "SELECT VALUE id FROM once WHERE at < $_.now - 864000000",
        },
        // A report reaches back for a year.
        Passing {
            what: "what counted of cases",
            past: "SELECT VALUE id FROM case_mark WHERE at < $_.now - 34560000000",
        },
        // What became of them stays in the history.
        Passing {
            what: "registrations that were decided",
            past: "SELECT VALUE id FROM registration WHERE waiting = false AND decided < $_.now - 7776000000",
        },
        Passing {
            what: "requests that nobody sent",
            past: "SELECT VALUE id FROM approval WHERE stage = 'draft' AND until < $_.now",
        },
        Passing { what: "who answered for somebody", past: "SELECT VALUE id FROM delegation WHERE until < $_.now" },
        Passing { what: "rows of files of users", past: "SELECT VALUE id FROM import_row WHERE until < $_.now" },
        Passing { what: "files of users", past: "SELECT VALUE id FROM import WHERE until < $_.now" },
        Passing { what: "transfer PINs", past: "SELECT VALUE id FROM transfer_pin WHERE until < $_.now" },
        Passing { what: "links of operators", past: "SELECT VALUE id FROM operator_link WHERE until < $_.now" },
        // A browser that nobody used for a year is a stranger again.
        Passing { what: "devices", past: "SELECT VALUE id FROM device WHERE seen < $_.now - 31536000000" },
        Passing {
            what: "comments on articles of Help",
            past: "SELECT VALUE id FROM help_comment WHERE at < $_.now - 31536000000",
        },
        // A mail server does not try longer than that.
        Passing {
            what: "which answers by mail were taken",
            past: "SELECT VALUE id FROM answer_taken WHERE at < $_.now - 2592000000",
        },
        Passing { what: "notices", past: "SELECT VALUE id FROM notice WHERE at < $_.now - 7776000000" },
        // A year is shown of the answers, a month of the searches.
        Passing {
            what: "answers about articles of Help",
            past: "SELECT VALUE id FROM help_answer WHERE day < ($_.now - 34560000000) / 86400000",
        },
        Passing {
            what: "searches in Help without result",
            past: "SELECT VALUE id FROM help_missed WHERE day < ($_.now - 2764800000) / 86400000",
        },
        Passing {
            what: "days of searches in Help",
            past: "SELECT VALUE id FROM help_missed_day WHERE day < ($_.now - 2764800000) / 86400000",
        },
        Passing { what: "the demonstration's mail", past: "SELECT VALUE id FROM mail WHERE at < $_.now - 2592000000" },
    ];
    OUTBOX.into_iter().chain(of_slices).collect()
}
