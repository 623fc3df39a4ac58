namespace Plumbline.Audit.Rules.Years;

/// <summary>Whose forms a value is held against.</summary>
public enum RolledFrom
{
    /// <summary>Forms of the units below.</summary>
    Units,

    /// <summary>Forms of projects.</summary>
    Projects,
}

/// <summary>What kind of value is held against a roll-up.</summary>
public enum RolledKind
{
    /// <summary>Money, added up.</summary>
    Money,

    /// <summary>Counts, added up.</summary>
    Count,

    /// <summary>A rate, divided anew.</summary>
    Rate,
}

/// <summary>How far the forms of a roll-up are in.</summary>
/// <param name="Stated">Forms that state the value.</param>
/// <param name="Submitted">Forms that are handed in.</param>
/// <param name="Expected">Forms asked for.</param>
/// <param name="Late">Forms that are late.</param>
/// <param name="IsWhole">Every unit below was given a form, handed it in and states the value.</param>
public sealed record RolledCover(int Stated, int Submitted, int Expected, int Late, bool IsWhole);

/// <summary>A value of a form, and what the forms below give for it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">Money, count or rate.</param>
/// <param name="From">Whose forms.</param>
/// <param name="Stated">As the form states it.</param>
/// <param name="Rolled">What the forms below give; its interval holds the rounding of every one of them.</param>
/// <param name="Cover">How far they are in.</param>
public sealed record RolledCell(
    string Name,
    RolledKind Kind,
    RolledFrom From,
    Printed Stated,
    Printed Rolled,
    RolledCover Cover
);
