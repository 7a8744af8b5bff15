//! Where the boxes of a picture stand, and how their words break: whole pixels, no browser needed.
//!
//! Always true: nothing overlaps; a column stands in the middle of the tallest one; what is cut ends
//! after a whole word, with an ellipsis.

/// A box of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl Frame {
    /// Where a connector leaves it.
    const fn end(self) -> (u32, u32) {
        (self.x + self.width, self.y + self.height / 2)
    }

    const fn start(self) -> (u32, u32) {
        (self.x, self.y + self.height / 2)
    }
}

/// Between boxes of one column.
const GAP: u32 = 10;
/// Above the columns, for their names.
pub const HEAD: u32 = 30;

/// Places boxes of these heights in columns of these widths, `between` apart; gives the picture's height too.
#[must_use]
pub fn place(heights: &[Vec<u32>], widths: &[u32], between: u32) -> (Vec<Vec<Frame>>, u32) {
    let tall = |column: &Vec<u32>| {
        let gaps = u32::try_from(column.len().saturating_sub(1)).unwrap_or_default() * GAP;
        column.iter().sum::<u32>() + gaps
    };
    let most = heights.iter().map(tall).max().unwrap_or_default();
    let mut left = 0;
    let mut columns = Vec::new();
    for (column, width) in heights.iter().zip(widths) {
        let mut top = HEAD + (most - tall(column)) / 2;
        let mut frames = Vec::new();
        for height in column {
            frames.push(Frame { x: left, y: top, width: *width, height: *height });
            top += height + GAP;
        }
        columns.push(frames);
        left += width + between;
    }
    (columns, HEAD + most)
}

/// A curve from the right side of one box to the left side of another.
#[must_use]
pub fn curve(from: Frame, to: Frame) -> String {
    let ((x, y), (to_x, to_y)) = (from.end(), to.start());
    let bend = to_x.saturating_sub(x) / 2;
    format!("M{x} {y}C{} {y} {} {to_y} {to_x} {to_y}", x + bend, to_x.saturating_sub(bend))
}

/// Breaks a text into at most `lines` lines of about `most` letters.
#[must_use]
pub fn broken(text: &str, most: usize, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let long = line.chars().count() + 1 + word.chars().count() > most;
        if long && !line.is_empty() {
            done.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    done.push(line);
    let cut = done.len() > lines;
    done.truncate(lines);
    let last = done.len().saturating_sub(1);
    for (nth, line) in done.iter_mut().enumerate() {
        if line.chars().count() > most || (cut && nth == last) {
            *line = shortened(line, most.saturating_sub(1)) + "…";
        }
    }
    done
}

/// The whole words that fit; of a single one that is longer, its beginning.
fn shortened(line: &str, most: usize) -> String {
    let mut whole = line.char_indices().filter(|(_, letter)| *letter == ' ').map(|(at, _)| &line[..at]).chain([line]);
    let fits = whole.rfind(|words| words.chars().count() <= most);
    fits.map_or_else(|| line.chars().take(most).collect(), str::to_owned)
}
