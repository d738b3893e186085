//! The names of the films. None of them exists.

/// As many as a table may have columns.
pub const FILMS: [&str; 12] = [
    "Paper Gulls",
    "Salt Road East",
    "Gate Ninety",
    "Tram to Orla",
    "Copper Rain",
    "Two Left Gloves",
    "Eleven Rooms",
    "Ferry at Dusk",
    "Blue Ledger",
    "Snow Atlas",
    "Quiet Lathe",
    "Long Noon",
];

/// The name of a film by its column.
pub fn film(column: usize) -> &'static str {
    FILMS.get(column).copied().unwrap_or("Another film")
}

/// The name of a reader by the row: a number.
pub fn reader(row: usize) -> String {
    format!("Reader {}", row + 1)
}
