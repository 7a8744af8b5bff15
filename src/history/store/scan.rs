//! Which indexes a question reads: one statement for each kind of a group, since only so each is a forward scan that
//! stops by itself.

use serde_json::{Value, json};

use super::COLUMNS;
use crate::{
    desk::Zone,
    history::model::{Day, HistoryQuery, Kind},
    ids::OrganizationId,
    time::Moment,
};

/// A text of statements with its values; its rows are the first of each scan, to be merged.
pub(super) struct Scan {
    pub text: String,
    pub values: Value,
}

impl Scan {
    /// Reads one row more than a page, from the question's place on.
    pub(super) fn of(organization: &OrganizationId, query: &HistoryQuery, zone: &Zone, size: usize) -> Self {
        let place = query.after.as_deref().and_then(|cursor| cursor.split_once('.'));
        let place = place.and_then(|(rev, id)| Some((rev.parse::<i64>().ok()?, id)));
        let midnight = |day: &Option<Day>, after: i64| day.as_ref().and_then(|day| zone.midnight(day.as_str(), after));
        let kinds: Vec<&str> = query.group.iter().flat_map(|group| group.kinds()).map(Kind::key).collect();
        let mut values = json!({
            "org": organization, "by": query.by, "about": query.about, "kinds": kinds,
            "rev": place.map(|(rev, _)| rev), "last": place.map(|(_, id)| id),
            "newest": midnight(&query.until, 1).map(Moment::reversed),
            "oldest": midnight(&query.from, 0).map(Moment::reversed),
        });
        for (nth, kind) in kinds.iter().enumerate() {
            values[format!("kind{nth}")] = json!(kind);
        }
        let mut bounds = String::new();
        if values["newest"].is_i64() && place.is_none() {
            bounds.push_str(" AND rev > $newest");
        }
        if values["oldest"].is_i64() {
            bounds.push_str(" AND rev <= $oldest");
        }
        let limit = size + 1;
        let scans: Vec<String> = narrowed(query)
            .into_iter()
            .flat_map(|(index, condition)| {
                let scan = format!("SELECT {COLUMNS} FROM event WITH INDEX {index} WHERE org = $org{condition}");
                match place {
                    None => vec![format!("{scan}{bounds} ORDER BY rev LIMIT {limit}")],
                    // Moments can be shared: what shares the place's is asked for apart, since with an *or* in it the
                    // scan would not know when to stop.
                    Some(_) => vec![
                        format!("{scan} AND rev = $rev AND id > event:[$org, $last] LIMIT {limit}"),
                        format!("{scan} AND rev > $rev{bounds} ORDER BY rev LIMIT {limit}"),
                    ],
                }
            })
            .collect();
        let lets = scans.iter().enumerate().map(|(nth, scan)| format!("LET $part{nth} = {scan};\n"));
        let parts: Vec<String> = (0..scans.len()).map(|nth| format!("$part{nth}")).collect();
        let text = lets.collect::<String>() + &format!("RETURN array::flatten([{}])", parts.join(", "));
        Self { text, values }
    }
}

/// Each scan's index and what narrows it. About one thing there is little enough to look through.
pub(super) fn narrowed(query: &HistoryQuery) -> Vec<(&'static str, String)> {
    let by = if query.by.is_some() { " AND actor = $by" } else { "" };
    if query.about.is_some() {
        let of_group = if query.group.is_some() { " AND kind IN $kinds" } else { "" };
        return vec![("event_about", format!(" AND about = $about{by}{of_group}"))];
    }
    match query.group {
        None if query.by.is_some() => vec![("event_actor", by.to_owned())],
        None => vec![("event_all", String::new())],
        Some(group) => {
            let index = if query.by.is_some() { "event_actor_kind" } else { "event_kind" };
            group.kinds().enumerate().map(|(nth, _)| (index, format!("{by} AND kind = $kind{nth}"))).collect()
        }
    }
}
