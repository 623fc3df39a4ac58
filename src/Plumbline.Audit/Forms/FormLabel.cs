namespace Plumbline.Audit.Forms;

/// <summary>What the words of a form's printed frame stand for.</summary>
internal enum FormLabel
{
    None,

    // Head of the form.
    Title,
    Project,
    Unit,
    Department,
    Authority,
    SelfScore,
    OtherField,

    // Heads of columns.
    Initial,
    Budget,
    AnyBudget,
    Executed,
    Rate,
    Weight,
    Score,
    FundsColumn,
    Level1Head,
    Level2Head,
    NameHead,

    /// <summary>分值 behind 一级指标, where the indicators have a column of their own for it.</summary>
    Level1Points,

    /// <summary>分值 behind 二级指标.</summary>
    Level2Points,
    Nature,
    Target,
    MeasureUnit,
    Actual,
    Deviation,
    OtherColumn,

    // Goals and tasks.
    Expected,
    Outcome,
    TaskNumber,
    TaskName,
    TaskContent,

    // Cells of the body.
    Level1,
    Level2,
    FundTotal,
    FundPart,
    FundSplit,
    Side,
    Total,
    End,
}

/// <summary>Which labels play which part.</summary>
internal static class FormLabelKinds
{
    extension(FormLabel label)
    {
        /// <summary>A column of the funds block.</summary>
        internal bool IsFundsColumn() =>
            label
                is FormLabel.Initial
                    or FormLabel.Budget
                    or FormLabel.AnyBudget
                    or FormLabel.Executed
                    or FormLabel.Rate
                    or FormLabel.Weight
                    or FormLabel.Score
                    or FormLabel.FundsColumn
                    or FormLabel.Deviation
                    or FormLabel.OtherColumn;

        /// <summary>A column of the indicator block.</summary>
        internal bool IsIndicatorColumn() =>
            label
                is FormLabel.Level1Head
                    or FormLabel.Level2Head
                    or FormLabel.NameHead
                    or FormLabel.Nature
                    or FormLabel.Target
                    or FormLabel.MeasureUnit
                    or FormLabel.Actual
                    or FormLabel.Outcome
                    or FormLabel.Weight
                    or FormLabel.Score
                    or FormLabel.Deviation
                    or FormLabel.OtherColumn;

        /// <summary>Names the field whose value stands behind it.</summary>
        internal bool IsField() =>
            label
                is FormLabel.Project
                    or FormLabel.Unit
                    or FormLabel.Department
                    or FormLabel.Authority
                    or FormLabel.SelfScore
                    or FormLabel.OtherField;

        /// <summary>A row of the funds block begins with it.</summary>
        internal bool IsFund() => label is FormLabel.FundTotal or FormLabel.FundPart;
    }
}
