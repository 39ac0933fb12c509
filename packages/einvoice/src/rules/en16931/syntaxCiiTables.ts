/*
 * What EN 16931 leaves out of CII D16B or allows once only, by the element it stands below, as the syntax rules of release 1.3.16
 * list it; read by `limitTable`.
 */

/** `CII-SR-…` of `rsm:ExchangedDocumentContext`. */
export const context = `
ram:SpecifiedTransactionID ram:TestIndicator ram:BusinessProcessSpecifiedDocumentContextParameter~BT-23? =6
  ram:BIMSpecifiedDocumentContextParameter ram:ScenarioSpecifiedDocumentContextParameter
  ram:ApplicationSpecifiedDocumentContextParameter =11 ram:SubsetSpecifiedDocumentContextParameter
  ram:MessageStandardSpecifiedDocumentContextParameter`;

/** `CII-SR-…` of `rsm:ExchangedDocument`. */
export const exchangedDocument = `
=13 ram:Name =15 ram:IssueDateTime/udt:DateTime~BT-2 ram:CopyIndicator ram:Purpose ram:ControlRequirementIndicator ram:LanguageID
  ram:PurposeCode ram:RevisionDateTime ram:VersionID ram:GlobalID ram:RevisionID ram:PreviousRevisionID ram:CategoryCode
ram:IncludedNote~BG-1(ram:Subject ram:ContentCode =32 ram:ID) ram:EffectiveSpecifiedPeriod ram:IssuerTradeParty`;

/** `CII-SR-…` of `ram:AssociatedDocumentLineDocument`. */
export const lineDocument = `
=39 ram:IncludedNote?
ram:IncludedNote(ram:Content? ram:SubjectCode ram:ID ram:Subject ram:ContentCode)`;

/** `CII-SR-…` of `ram:SpecifiedTradeProduct` of a line. */
export const lineProduct = `
=45 ram:ID =48 ram:ManufacturerAssignedID ram:TradeName ram:TypeCode ram:NetWeightMeasure ram:GrossWeightMeasure ram:ProductGroupID
  ram:EndItemTypeCode ram:EndItemName ram:AreaDensityMeasure ram:UseDescription ram:BrandName ram:SubBrandName
  ram:DrainedNetWeightMeasure ram:VariableMeasureIndicator ram:ColourCode ram:ColourDescription ram:Designation
  ram:FormattedCancellationAnnouncedLaunchDateTime ram:FormattedLatestProductDataChangeDateTime
ram:ApplicableProductCharacteristic~BG-32(ram:ID ram:TypeCode =70 ram:ValueMeasure ram:MeasurementMethodCode =73 ram:ValueCode
  ram:ValueDateTime ram:ValueIndicator ram:ContentTypeCode ram:ValueSpecifiedBinaryFile ram:ApplicableProductCharacteristicCondition
  ram:ApplicableReferencedStandard) ram:ApplicableMaterialGoodsCharacteristic
ram:DesignatedProductClassification~BT-158(ram:SystemID ram:SystemName ram:ClassName ram:SubClassCode ram:ClassProductCharacteristic
  ram:ApplicableReferencedStandard) ram:IndividualTradeProductInstance ram:CertificationEvidenceReferenceReferencedDocument
  ram:InspectionReferenceReferencedDocument
ram:OriginTradeCountry~BT-159(=91 ram:Name ram:SubordinateTradeCountrySubDivision) ram:LinearSpatialDimension
  ram:MinimumLinearSpatialDimension ram:MaximumLinearSpatialDimension ram:ManufacturerTradeParty ram:PresentationSpecifiedBinaryFile
  ram:MSDSReferenceReferencedDocument ram:AdditionalReferenceReferencedDocument ram:LegalRightsOwnerTradeParty
  ram:BrandOwnerTradeParty ram:IncludedReferencedProduct ram:InformationNote`;

/** `CII-SR-…` of `ram:SpecifiedLineTradeAgreement`. */
export const lineAgreement = `
=104 ram:BuyerReference ram:BuyerRequisitionerTradeParty ram:ApplicableTradeDeliveryTerms ram:SellerOrderReferencedDocument
  ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID~BT-132 ram:QuotationReferencedDocument ram:ContractReferencedDocument
  ram:DemandForecastReferencedDocument ram:PromotionalDealReferencedDocument ram:AdditionalReferencedDocument
ram:GrossPriceProductTradePrice~BT-148(ram:TypeCode ram:MinimumQuantity ram:MaximumQuantity ram:ChangeReason
  ram:OrderUnitConversionFactorNumeric ram:AppliedTradeAllowanceCharge~BT-147(=120 ram:ID ram:SequenceNumeric ram:CalculationPercent
  ram:BasisAmount ram:BasisQuantity ram:PrepaidIndicator ram:UnitBasisAmount ram:ReasonCode ram:Reason ram:TypeCode
  ram:CategoryTradeTax ram:ActualTradeCurrencyExchange) =445 ram:IncludedTradeTax =132 ram:ValiditySpecifiedPeriod
  ram:DeliveryTradeLocation ram:TradeComparisonReferencePrice ram:AssociatedReferencedDocument)
ram:NetPriceProductTradePrice~BT-146+BT-149(ram:TypeCode =138 ram:MinimumQuantity ram:MaximumQuantity ram:ChangeReason
  ram:OrderUnitConversionFactorNumeric ram:AppliedTradeAllowanceCharge =446 ram:IncludedTradeTax =143 ram:ValiditySpecifiedPeriod
  ram:DeliveryTradeLocation ram:TradeComparisonReferencePrice ram:AssociatedReferencedDocument =441 ram:ChargeAmount~BT-146?!) =147
  ram:RequisitionerReferencedDocument ram:ItemSellerTradeParty ram:ItemBuyerTradeParty ram:IncludedSpecifiedMarketplace =447
  ram:UltimateCustomerOrderReferencedDocument`;

/** `CII-SR-…` of `ram:SpecifiedLineTradeDelivery`. */
export const lineDelivery = `
=151 ram:RequestedQuantity ram:ReceivedQuantity ram:ChargeFreeQuantity ram:PackageQuantity ram:ProductUnitQuantity
  ram:PerPackageUnitQuantity ram:NetWeightMeasure ram:GrossWeightMeasure ram:TheoreticalWeightMeasure ram:DespatchedQuantity
  ram:SpecifiedDeliveryAdjustment ram:IncludedSupplyChainPackaging ram:RelatedSupplyChainConsignment ram:ShipToTradeParty
  ram:UltimateShipToTradeParty ram:ShipFromTradeParty ram:ActualDespatchSupplyChainEvent ram:ActualPickUpSupplyChainEvent
  ram:RequestedDeliverySupplyChainEvent ram:ActualDeliverySupplyChainEvent ram:ActualReceiptSupplyChainEvent
  ram:AdditionalReferencedDocument ram:DespatchAdviceReferencedDocument ram:ReceivingAdviceReferencedDocument
  ram:DeliveryNoteReferencedDocument ram:ConsumptionReportReferencedDocument ram:PackingListReferencedDocument`;

/** `CII-SR-…` of `ram:SpecifiedLineTradeSettlement`. */
export const lineSettlement = `
=178 ram:PaymentReference ram:InvoiceIssuerReference ram:TotalAdjustmentAmount ram:DiscountIndicator
  ram:ApplicableTradeTax/ram:CalculatedAmount~BG-30
ram:SpecifiedTradeAllowanceCharge~BG-27+BG-28(ram:ChargeIndicator/udt:IndicatorString ram:ID ram:SequenceNumeric
  ram:CalculationPercent/@format~BT-138+BT-143 ram:BasisQuantity ram:PrepaidIndicator ram:UnitBasisAmount ram:TypeCode
  ram:CategoryTradeTax ram:ActualTradeCurrencyExchange ram:ID) ram:SubtotalCalculatedTradeTax ram:SpecifiedLogisticsServiceCharge
  ram:SpecifiedTradePaymentTerms
ram:SpecifiedTradeSettlementLineMonetarySummation~BT-131(ram:ChargeTotalAmount ram:AllowanceTotalAmount ram:TaxBasisTotalAmount
  ram:TaxTotalAmount ram:GrandTotalAmount ram:InformationAmount ram:TotalAllowanceChargeAmount ram:TotalRetailValueInformationAmount
  ram:GrossLineTotalAmount ram:NetLineTotalAmount ram:NetIncludingTaxesLineTotalAmount ram:ProductWeightLossInformationAmount)
  ram:SpecifiedFinancialAdjustment ram:InvoiceReferencedDocument =212 ram:PayableSpecifiedTradeAccountingAccount
ram:ReceivableSpecifiedTradeAccountingAccount~BT-133(ram:SetTriggerCode ram:TypeCode ram:AmountTypeCode ram:Name
  ram:CostReferenceDimensionPattern) ram:PurchaseSpecifiedTradeAccountingAccount ram:SalesSpecifiedTradeAccountingAccount
  ram:SpecifiedTradeSettlementFinancialCard`;

/** `CII-SR-…` of `ram:ApplicableHeaderTradeAgreement`. */
export const agreement = `
=442 ram:Reference
ram:SellerTradeParty~BG-4(=222 ram:RoleCode ram:SpecifiedLegalOrganization~BT-28+BT-30(ram:LegalClassificationCode ram:Name
  ram:PostalTradeAddress ram:AuthorizedLegalRegistration) ram:DefinedTradeContact~BG-6(ram:ID ram:TypeCode ram:JobTitle
  ram:Responsibility ram:PersonID ram:TelephoneUniversalCommunication~BT-42(ram:URIID ram:ChannelCode)
  ram:DirectTelephoneUniversalCommunication ram:MobileTelephoneUniversalCommunication ram:FaxUniversalCommunication
  ram:EmailURIUniversalCommunication~BT-43(ram:ChannelCode ram:CompleteNumber) ram:TelexUniversalCommunication
  ram:VOIPUniversalCommunication ram:InstantMessagingUniversalCommunication ram:SpecifiedNote ram:SpecifiedContactPerson)
  ram:URIUniversalCommunication~BT-34(ram:ChannelCode ram:CompleteNumber)
  ram:SpecifiedTaxRegistration/ram:AssociatedRegisteredTax~BT-31+BT-32 ram:EndPointURIUniversalCommunication
  ram:LogoAssociatedSpecifiedBinaryFile)
ram:BuyerTradeParty~BG-7(ram:RoleCode ram:Description ram:SpecifiedLegalOrganization~BT-45+BT-47(ram:LegalClassificationCode ram:Name
  =254 ram:PostalTradeAddress ram:AuthorizedLegalRegistration) ram:DefinedTradeContact~BG-9(ram:ID ram:TypeCode ram:JobTitle
  ram:Responsibility ram:PersonID ram:TelephoneUniversalCommunication~BT-57(ram:URIID ram:ChannelCode)
  ram:DirectTelephoneUniversalCommunication ram:MobileTelephoneUniversalCommunication ram:FaxUniversalCommunication
  ram:EmailURIUniversalCommunication~BT-58(ram:ChannelCode ram:CompleteNumber) ram:TelexUniversalCommunication
  ram:VOIPUniversalCommunication ram:InstantMessagingUniversalCommunication ram:SpecifiedNote ram:SpecifiedContactPerson)
  ram:URIUniversalCommunication~BT-49(ram:ChannelCode ram:CompleteNumber)
  ram:SpecifiedTaxRegistration/ram:AssociatedRegisteredTax~BT-48 ram:EndPointURIUniversalCommunication
  ram:LogoAssociatedSpecifiedBinaryFile) ram:SalesAgentTradeParty ram:BuyerRequisitionerTradeParty
  ram:BuyerAssignedAccountantTradeParty ram:SellerAssignedAccountantTradeParty
ram:SellerTaxRepresentativeTradeParty~BG-11(ram:ID ram:GlobalID ram:RoleCode ram:Description ram:SpecifiedLegalOrganization
  ram:DefinedTradeContact ram:URIUniversalCommunication ram:SpecifiedTaxRegistration/ram:AssociatedRegisteredTax~BT-63
  ram:EndPointURIUniversalCommunication ram:LogoAssociatedSpecifiedBinaryFile) ram:ProductEndUserTradeParty
  ram:ApplicableTradeDeliveryTerms ram:SellerOrderReferencedDocument/ram:LineID~BT-14
  ram:BuyerOrderReferencedDocument/ram:LineID~BT-13 ram:QuotationReferencedDocument ram:OrderResponseReferencedDocument
  ram:ContractReferencedDocument/ram:LineID~BT-12 ram:DemandForecastReferencedDocument ram:SupplyInstructionReferencedDocument
  ram:PromotionalDealReferencedDocument ram:PriceListReferencedDocument ram:AdditionalReferencedDocument/ram:LineID~BG-24
  ram:RequisitionerReferencedDocument ram:BuyerAgentTradeParty ram:PurchaseConditionsReferencedDocument
  ram:SpecifiedProcuringProject/ram:Description~BT-11 =448 ram:UltimateCustomerOrderReferencedDocument =455
  ram:SellerTradeParty/ram:DefinedTradeContact~BG-6?! ram:BuyerTradeParty/ram:DefinedTradeContact~BG-9?! =459
  ram:SellerTradeParty/ram:URIUniversalCommunication~BT-34?! ram:BuyerTradeParty/ram:URIUniversalCommunication~BT-49?!`;

/** `CII-SR-…` of `ram:ApplicableHeaderTradeDelivery`. */
export const delivery = `
=308 ram:RelatedSupplyChainConsignment
ram:ShipToTradeParty~BT-70+BT-71(ram:RoleCode ram:Description ram:SpecifiedLegalOrganization ram:DefinedTradeContact
  ram:URIUniversalCommunication ram:SpecifiedTaxRegistration ram:EndPointURIUniversalCommunication
  ram:LogoAssociatedSpecifiedBinaryFile) ram:UltimateShipToTradeParty ram:ShipFromTradeParty ram:ActualDespatchSupplyChainEvent
  ram:ActualPickUpSupplyChainEvent
ram:ActualDeliverySupplyChainEvent(ram:ID ram:OccurrenceDateTime/udt:DateTime~BT-72 ram:TypeCode ram:Description
  ram:DescriptionBinaryObject ram:UnitQuantity ram:LatestOccurrenceDateTime ram:EarliestOccurrenceDateTime
  ram:OccurrenceSpecifiedPeriod ram:OccurrenceLogisticsLocation) ram:ActualReceiptSupplyChainEvent ram:AdditionalReferencedDocument
ram:DespatchAdviceReferencedDocument~BT-16(ram:LineID ram:LineID) ram:DeliveryNoteReferencedDocument
  ram:ConsumptionReportReferencedDocument ram:PreviousDeliverySupplyChainEvent ram:PackingListReferencedDocument`;

/** `CII-SR-…` of `ram:ApplicableHeaderTradeSettlement`. */
export const settlement = `
=339 ram:DuePayableAmount ram:CreditorReferenceTypeCode ram:CreditorReferenceType ram:CreditorReferenceIssuerID =344
  ram:PaymentCurrencyCode ram:InvoiceIssuerReference ram:InvoiceDateTime ram:NextInvoiceDateTime ram:CreditReasonCode ram:CreditReason
  ram:InvoicerTradeParty ram:InvoiceeTradeParty
ram:PayeeTradeParty~BG-10(ram:RoleCode ram:Description ram:SpecifiedLegalOrganization~BT-61(ram:LegalClassificationCode ram:Name
  ram:TradingBusinessName ram:PostalTradeAddress ram:AuthorizedLegalRegistration) ram:DefinedTradeContact ram:PostalTradeAddress
  ram:URIUniversalCommunication ram:SpecifiedTaxRegistration ram:EndPointURIUniversalCommunication
  ram:LogoAssociatedSpecifiedBinaryFile) ram:PayerTradeParty ram:TaxApplicableTradeCurrencyExchange
  ram:InvoiceApplicableTradeCurrencyExchange ram:PaymentApplicableTradeCurrencyExchange
ram:SpecifiedTradeSettlementPaymentMeans~BG-16(ram:PaymentChannelCode ram:GuaranteeMethodCode ram:PaymentMethodCode =443 ram:ID
  ram:ApplicableTradeSettlementFinancialCard~BG-18(=372 ram:MicrochipIndicator ram:TypeCode =375 ram:ExpiryDate
  ram:VerificationNumeric ram:ValidFromDateTime ram:CreditLimitAmount ram:CreditAvailableAmount ram:InterestRatePercent
  ram:Description) ram:PayerPartyDebtorFinancialAccount~BT-91(ram:AccountName =444 ram:ProprietaryID)
  ram:PayerSpecifiedDebtorFinancialInstitution(=384 ram:ClearingSystemName ram:Name ram:LocationFinancialInstitutionAddress))
ram:SpecifiedTradeAllowanceCharge~BG-20+BG-21(=388 ram:ID ram:SequenceNumeric ram:BasisQuantity ram:PrepaidIndicator
  ram:UnitBasisAmount ram:TypeCode ram:ActualTradeCurrencyExchange) ram:SubtotalCalculatedTradeTax ram:SpecifiedLogisticsServiceCharge
ram:SpecifiedTradePaymentTerms~BT-20(ram:ID ram:FromEventCode ram:SettlementPeriodMeasure ram:DueDateDateTime/udt:DateTime~BT-9
  ram:TypeCode ram:InstructionTypeCode =404 ram:PartialPaymentPercent ram:PaymentMeansID ram:PartialPaymentAmount
  ram:ApplicableTradePaymentPenaltyTerms ram:ApplicableTradePaymentDiscountTerms ram:PayeeTradeParty) =421
  ram:SpecifiedFinancialAdjustment ram:InvoiceReferencedDocument/ram:LineID~BG-3 ram:ProFormaInvoiceReferencedDocument
  ram:LetterOfCreditReferencedDocument ram:FactoringAgreementReferencedDocument ram:FactoringListReferencedDocument
  ram:PayableSpecifiedTradeAccountingAccount
ram:ReceivableSpecifiedTradeAccountingAccount~BT-19(ram:SetTriggerCode ram:TypeCode ram:AmountTypeCode ram:Name
  ram:CostReferenceDimensionPattern) ram:PurchaseSpecifiedTradeAccountingAccount ram:SalesSpecifiedTradeAccountingAccount
  ram:SpecifiedTradeSettlementFinancialCard ram:SpecifiedAdvancePayment ram:UltimatePayeeTradeParty =452
  ram:SpecifiedTradePaymentTerms~BT-20? ram:SpecifiedTradePaymentTerms/ram:Description~BT-20? =461
  ram:ApplicableTradeTax/ram:TaxPointDate~BT-7?!`;

/** `CII-SR-…` of `ram:SpecifiedTradeSettlementHeaderMonetarySummation`. */
export const totals = `
=411 ram:InformationAmount! ram:TotalDiscountAmount! ram:TotalAllowanceChargeAmount! ram:RetailValueExcludingTaxInformationAmount!
  ram:TotalDepositFeeInformationAmount! ram:ProductValueExcludingTobaccoTaxInformationAmount! ram:TotalRetailValueInformationAmount!
  ram:GrossLineTotalAmount! ram:NetLineTotalAmount! ram:NetIncludingTaxesLineTotalAmount! =477 ram:LineTotalAmount~BT-106?
  ram:ChargeTotalAmount~BT-108? ram:AllowanceTotalAmount~BT-107? ram:TaxBasisTotalAmount~BT-109? ram:RoundingAmount~BT-114?
  ram:GrandTotalAmount~BT-112? ram:InformationAmount? ram:TotalPrepaidAmount~BT-113? ram:TotalDiscountAmount?
  ram:TotalAllowanceChargeAmount? ram:DuePayableAmount~BT-115? ram:RetailValueExcludingTaxInformationAmount?
  ram:TotalDepositFeeInformationAmount? ram:ProductValueExcludingTobaccoTaxInformationAmount? ram:TotalRetailValueInformationAmount?
  ram:GrossLineTotalAmount? ram:NetLineTotalAmount? ram:NetIncludingTaxesLineTotalAmount?`;

/** `CII-DT-…` of every `ram:…ReferencedDocument`. */
export const referencedDocument = `
=16 ram:StatusCode ram:CopyIndicator =19 ram:GlobalID ram:RevisionID =23 ram:Information =25 ram:SectionName ram:PreviousRevisionID
  =28 ram:EffectiveSpecifiedPeriod ram:IssuerTradeParty ram:AttachedSpecifiedBinaryFile`;

/** `CII-DT-…` of every `ram:…TradeTax`. */
export const tax = `
=38 ram:CalculatedRate ram:CalculationSequenceNumeric ram:BasisQuantity =42 ram:UnitBasisAmount ram:LineTotalBasisAmount
  ram:AllowanceChargeBasisAmount =49 ram:CurrencyCode ram:Jurisdiction ram:CustomsDutyIndicator =53 ram:TaxBasisAllowanceRate =55
  ram:Type ram:InformationAmount ram:CategoryName =59 ram:RateApplicablePercent/@format ram:SpecifiedTradeAccountingAccount
  ram:ServiceSupplyTradeCountry ram:BuyerRepayableTaxSpecifiedTradeAccountingAccount
  ram:SellerPayableTaxSpecifiedTradeAccountingAccount ram:SellerRefundableTaxSpecifiedTradeAccountingAccount
  ram:BuyerDeductibleTaxSpecifiedTradeAccountingAccount ram:BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount
  ram:PlaceApplicableTradeLocation`;

/** `CII-DT-…` of `ram:BillingSpecifiedPeriod`. */
export const period = `
=68 ram:StartDateTime/udt:DateTime ram:DurationMeasure ram:InclusiveIndicator ram:Description ram:EndDateTime/udt:DateTime
  ram:CompleteDateTime ram:OpenIndicator ram:SeasonCode ram:ID ram:Name ram:SequenceNumeric ram:StartDateFlexibilityCode
  ram:ContinuousIndicator ram:PurposeCode`;

/** `CII-DT-…` of `ram:PostalTradeAddress`. */
export const address = `
=82 ram:ID ram:PostOfficeBox ram:BuildingName =86 ram:LineFour ram:LineFive ram:StreetName ram:CitySubDivisionName ram:CountryName
  ram:CountrySubDivisionID ram:AttentionOf ram:CareOf ram:BuildingNumber ram:DepartmentName ram:AdditionalStreetName`;
