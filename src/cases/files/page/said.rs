//! How files say their own things.

use leptos_fluent::tr;

use crate::cases::files::model::{MOST, Untaken};

const KILO: u64 = 1 << 10;
const MEGA: u64 = 1 << 20;

/// *12 KB*, *3.4 MB*, in both languages.
pub(super) fn size(bytes: u64) -> String {
    if bytes < MEGA {
        return tr!("files-kilobytes", { "number" => bytes.div_ceil(KILO).to_string() });
    }
    let tenths = bytes * 10 / MEGA;
    let number = if tenths.is_multiple_of(10) || tenths >= 1_000 {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    tr!("files-megabytes", { "number" => number })
}

/// Why a file is not taken. `most` is what one may have, `kinds` what is taken.
pub(super) fn untaken(why: Untaken, most: u64, kinds: &str) -> String {
    match why {
        Untaken::NoFile => tr!("files-untaken-none"),
        Untaken::Empty => tr!("files-untaken-empty"),
        Untaken::TooLarge => tr!("files-untaken-too-large", { "most" => size(most) }),
        Untaken::NotAllowed => tr!("files-untaken-not-allowed", { "kinds" => kinds.to_owned() }),
        Untaken::Differs => tr!("files-untaken-differs"),
        Untaken::TooMany => tr!("files-untaken-too-many", { "count" => MOST.to_string() }),
        Untaken::TooOften => tr!("files-untaken-too-often"),
        Untaken::Quota => tr!("files-untaken-quota"),
        Untaken::NoRoom => tr!("files-untaken-no-room"),
        Untaken::Infected => tr!("files-untaken-infected"),
        Untaken::Cut => tr!("files-untaken-cut"),
        Untaken::SignedOut => tr!("files-untaken-signed-out"),
    }
}
