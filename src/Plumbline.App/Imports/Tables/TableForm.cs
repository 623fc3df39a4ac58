using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain.CarryOvers;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Tables;

/// <summary>Which table of the office.</summary>
public enum TableKind
{
    /// <summary>转移支付区域绩效目标自评表.</summary>
    Transfer,

    /// <summary>结转项目支出绩效自评表.</summary>
    CarryOver,
}

/// <summary>A stored transfer or carried-over project.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Its id.</param>
public sealed record TableTarget(TableKind Kind, long Id);

/// <summary>A value that a table brings.</summary>
/// <param name="Text">As it would be kept.</param>
/// <param name="Why">Why it cannot be kept; null: it can.</param>
internal sealed record ReadValue(string Text, Message? Why = null);

/// <summary>A table as its stored values print it, with the way from its cells to them.</summary>
/// <param name="Target">What it stands for.</param>
/// <param name="Name">Transfer or project.</param>
/// <param name="UnitName">Who reports.</param>
/// <param name="Year">Of which year.</param>
internal sealed record TableForm(TableTarget Target, string Name, string UnitName, int Year)
{
    /// <summary>As it is printed now.</summary>
    internal required Document Drawn { get; init; }

    /// <summary>The stored value that a cell shows, by the cell's path; null: the cell is worked out or taken over.</summary>
    internal required Func<string, string?> ItemOf { get; init; }

    /// <summary>What is stored under an item; empty: nothing; null: there is no such item any more.</summary>
    internal required Func<string, string?> Stored { get; init; }

    /// <summary>What a person wrote into the cell of an item, without what the table prints around it.</summary>
    internal required Func<string, string, ReadValue> Read { get; init; }

    /// <summary>Why a value cannot be kept under an item, whatever the others say; null: it can.</summary>
    internal required Func<string, string, Message?> Check { get; init; }

    /// <summary>Which of some values cannot be kept together, by item, and why.</summary>
    internal Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, Message>> Judge { get; init; } =
        static _ => ImmutableDictionary<string, Message>.Empty;

    /// <summary>The sources of carried money as some values make them.</summary>
    internal Func<ImmutableDictionary<string, string>, ImmutableArray<CarriedFund>> Funds { get; init; } =
        static _ => [];

    /// <summary>As it would be printed with other values.</summary>
    internal required Func<ImmutableDictionary<string, string>, Document> With { get; init; }
}
