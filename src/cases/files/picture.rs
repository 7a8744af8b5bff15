//! Small pictures, drawn anew: nothing of the original but what is seen is in them.
//!
//! Always true: one is drawn at a time, in bounded memory; what cannot be drawn is a file without a picture.

use std::{io::Cursor, path::Path};

use image_webp::WebPDecoder;
use jpeg_encoder::{ColorType, Encoder};
use png::Transformations;
use tokio::sync::Semaphore;
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::model::Kind;

/// Points of its longer side.
const SIDE: usize = 480;
/// Bytes of a file that is drawn, and points of its picture: a camera's 60 million fit.
const LARGEST: u64 = 64 << 20;
const POINTS: usize = 64 << 20;
const MEMORY: usize = 4 * POINTS;
const QUALITY: u8 = 78;
/// So many points of the original, along each side, make one of the small picture.
const SAMPLES: usize = 4;

static DRAWING: Semaphore = Semaphore::const_new(1);

/// The small picture of a file of this kind, as a JPEG.
pub async fn small(path: &Path, kind: Kind) -> Option<Vec<u8>> {
    let _turn = DRAWING.acquire().await.ok()?;
    if tokio::fs::metadata(path).await.ok()?.len() > LARGEST {
        return None;
    }
    let bytes = tokio::fs::read(path).await.ok()?;
    tokio::task::spawn_blocking(move || drawn(&bytes, kind)).await.ok().flatten()
}

fn drawn(bytes: &[u8], kind: Kind) -> Option<Vec<u8>> {
    let (picture, turn) = match kind {
        Kind::Jpeg => jpeg(bytes)?,
        Kind::Png => (png(bytes)?, Turn::default()),
        Kind::Webp => (webp(bytes)?, Turn::default()),
        _ => return None,
    };
    let (width, height, points) = picture.small(turn);
    let mut out = Vec::new();
    Encoder::new(&mut out, QUALITY).encode(&points, width, height, ColorType::Rgb).ok()?;
    Some(out)
}

/// Points, row by row.
struct Picture {
    width: usize,
    height: usize,
    /// Bytes of a point: grey, grey and alpha, colours, colours and alpha.
    depth: usize,
    bytes: Vec<u8>,
}

fn fits(width: usize, height: usize) -> Option<()> {
    (width > 0 && height > 0 && width.checked_mul(height)? <= POINTS).then_some(())
}

fn jpeg(bytes: &[u8]) -> Option<(Picture, Turn)> {
    let options = DecoderOptions::default().set_max_width(POINTS).set_max_height(POINTS);
    let options = options.jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    fits(width, height)?;
    let turn = decoder.exif().map(|exif| Turn::read(exif)).unwrap_or_default();
    let bytes = decoder.decode().ok()?;
    Some((Picture { width, height, depth: 3, bytes }, turn))
}

fn png(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (usize::try_from(reader.info().width).ok()?, usize::try_from(reader.info().height).ok()?);
    fits(width, height)?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let depth = reader.next_frame(&mut bytes).ok()?.color_type.samples();
    Some(Picture { width, height, depth, bytes })
}

fn webp(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    decoder.set_memory_limit(MEMORY);
    let (width, height) = decoder.dimensions();
    let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
    fits(width, height)?;
    let depth = if decoder.has_alpha() { 4 } else { 3 };
    let mut bytes = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut bytes).ok()?;
    Some(Picture { width, height, depth, bytes })
}

impl Picture {
    /// Upright, at most `SIDE` wide and high; three bytes a point.
    fn small(&self, turn: Turn) -> (u16, u16, Vec<u8>) {
        let (wide, high) = if turn.lies { (self.height, self.width) } else { (self.width, self.height) };
        let longer = wide.max(high).max(SIDE);
        let (width, height) = ((wide * SIDE / longer).max(1), (high * SIDE / longer).max(1));
        let mut points = Vec::with_capacity(width * height * 3);
        for y in 0..height {
            for x in 0..width {
                points.extend(self.mean(turn, (x, y), (width, height)));
            }
        }
        (u16::try_from(width).unwrap_or(1), u16::try_from(height).unwrap_or(1), points)
    }

    /// One point of the small picture.
    fn mean(&self, turn: Turn, (x, y): (usize, usize), (width, height): (usize, usize)) -> [u8; 3] {
        let mut sum = [0; 3];
        for sample in 0..SAMPLES * SAMPLES {
            // In parts of the whole that are fine enough.
            let across = (x * SAMPLES + sample % SAMPLES, width * SAMPLES);
            let down = (y * SAMPLES + sample / SAMPLES, height * SAMPLES);
            let (across, down) = turn.back(across, down);
            let at = across.0 * self.width / across.1 + down.0 * self.height / down.1 * self.width;
            let point = self.bytes.get(at * self.depth..(at + 1) * self.depth).unwrap_or_default();
            for (sum, part) in sum.iter_mut().zip(on_white(point)) {
                *sum += part;
            }
        }
        sum.map(|sum| u8::try_from(sum / (SAMPLES * SAMPLES)).unwrap_or(u8::MAX))
    }
}

/// What one can see through is white.
fn on_white(point: &[u8]) -> [usize; 3] {
    let over = |c: u8, alpha: u8| (usize::from(c) * usize::from(alpha) + 255 * (255 - usize::from(alpha))) / 255;
    match *point {
        [grey] => [usize::from(grey); 3],
        [grey, alpha] => [over(grey, alpha); 3],
        [r, g, b] => [r, g, b].map(usize::from),
        [r, g, b, alpha] => [r, g, b].map(|c| over(c, alpha)),
        _ => [255; 3],
    }
}

/// How a camera was held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Turn {
    /// On its side.
    lies: bool,
    mirrored: bool,
    upside_down: bool,
}

/// A place along a side, and how long that is.
type Along = (usize, usize);

impl Turn {
    /// Of EXIF; what cannot be read is upright.
    fn read(exif: &[u8]) -> Self {
        match orientation(exif) {
            Some(2) => Self { mirrored: true, ..Self::default() },
            Some(3) => Self { mirrored: true, upside_down: true, lies: false },
            Some(4) => Self { upside_down: true, ..Self::default() },
            Some(5) => Self { lies: true, ..Self::default() },
            Some(6) => Self { lies: true, upside_down: true, mirrored: false },
            Some(7) => Self { lies: true, mirrored: true, upside_down: true },
            Some(8) => Self { lies: true, mirrored: true, upside_down: false },
            _ => Self::default(),
        }
    }

    /// From a place of the upright picture to that of the original.
    const fn back(self, across: Along, down: Along) -> (Along, Along) {
        let (across, down) = if self.lies { (down, across) } else { (across, down) };
        let across = if self.mirrored { (across.1 - 1 - across.0, across.1) } else { across };
        let down = if self.upside_down { (down.1 - 1 - down.0, down.1) } else { down };
        (across, down)
    }
}

/// The tag 0x0112 of the first directory.
fn orientation(exif: &[u8]) -> Option<u16> {
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let little = exif.starts_with(b"II");
    let short = |at: usize| {
        let two: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four: [u8; 4] = exif.get(4..8)?.try_into().ok()?;
    let first = usize::try_from(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()?;
    let entries = usize::from(short(first)?);
    let mut places = (0..entries.min(100)).map(|entry| first + 2 + entry * 12);
    let place = places.find(|place| short(*place) == Some(0x0112))?;
    short(place + 8)
}

#[cfg(test)]
mod tests {
    use super::{Picture, Turn, orientation};

    /// The corners of a picture, as they are seen: left above, right above, left below, right below.
    fn corners(turn: Turn) -> [u8; 4] {
        let picture = Picture { width: 2, height: 2, depth: 1, bytes: vec![1, 2, 3, 4] };
        let (_, _, points) = picture.small(turn);
        [points[0], points[3], points[6], points[9]]
    }

    #[test]
    fn a_picture_stands_upright_however_the_camera_was_held() {
        let exif = |value: u8| {
            let head = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x0F\0\x02\0\0\0\x01\0\0\0\0\x01\x12\0\x03\0\0\0\x01\0";
            [head.as_slice(), &[value, 0, 0]].concat()
        };
        assert_eq!(orientation(&exif(6)), Some(6));
        let seen: Vec<_> = (0..=9).map(|value| corners(Turn::read(&exif(value)))).collect();
        let (upright, half) = ([1, 2, 3, 4], [4, 3, 2, 1]);
        assert_eq!(seen[..4], [upright, upright, [2, 1, 4, 3], half]);
        assert_eq!(seen[4..], [[3, 4, 1, 2], [1, 3, 2, 4], [3, 1, 4, 2], [4, 2, 3, 1], [2, 4, 1, 3], upright]);
        assert_eq!(Turn::read(b"II*\0\xFF\xFF\xFF\xFF"), Turn::default());
    }
}
