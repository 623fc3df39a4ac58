namespace Plumbline.App.Data.Records;

/// <summary>履职事项登记: the figures that a unit types about its activities in a year.</summary>
public sealed class Register
{
    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for sums over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public int Year { get; set; }

    /// <summary>The chain of events, which also serves as the lock of the register.</summary>
    public long ChainId { get; set; }
}

/// <summary>One typed figure. A blank has no row; a row without number and words says 不适用.</summary>
public sealed class RegisterFigureValue
{
    public long RegisterId { get; set; }

    /// <summary>Id of the figure in the catalogue: <c>30.children</c>.</summary>
    public string Figure { get; set; } = "";

    /// <summary>Fen for amounts, else ten-thousandths; null: words, or not applicable.</summary>
    public long? Number { get; set; }

    public string? Words { get; set; }
}

/// <summary>A person's word that an indicator states a figure of the register, where its name does not say so.</summary>
public sealed class RegisterLink
{
    public long FormId { get; set; }

    /// <summary>Name of the indicator's row.</summary>
    public string Item { get; set; } = "";

    /// <summary>Id of the figure.</summary>
    public string Figure { get; set; } = "";
}
